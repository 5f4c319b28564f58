package org.cairn.sync.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.store.BatchStore;

/** Gives the answer of a batch once more: byte for byte, but for the flag that says so. */
@ApplicationScoped
class Replay {
  static final String FLAG = "replayed";

  private static final byte[] FIRST = flag(false);
  private static final byte[] AGAIN = flag(true);

  @Inject BatchStore batches;

  /**
   * Nothing where the request that held the key was rolled back meanwhile.
   *
   * @throws Problem {@code IDEMPOTENCY_KEY_REUSED}; {@code NOT_FOUND} where the answer is too old
   *     to be kept
   */
  Optional<PushAnswer> of(PushTask task) {
    return batches
        .stored(task.caller.deviceId(), task.batchId)
        .map(
            stored -> {
              if (!Arrays.equals(stored.bodyHash(), task.batch.hash())) {
                throw Problem.of(
                    ProblemCode.IDEMPOTENCY_KEY_REUSED,
                    "This batchId was used with another body. A new batch needs a new id.");
              }
              if (stored.answer() == null) {
                throw Problem.of(
                    ProblemCode.NOT_FOUND, "The batch was taken; its answer is no longer kept.");
              }
              return new PushAnswer(stored.status(), again(stored.answer()));
            });
  }

  /** The flag stands once, before anything that a device wrote. */
  private static byte[] again(byte[] answer) {
    int at = indexOf(answer, FIRST);
    var copy = new byte[answer.length - FIRST.length + AGAIN.length];
    System.arraycopy(answer, 0, copy, 0, at);
    System.arraycopy(AGAIN, 0, copy, at, AGAIN.length);
    int rest = at + FIRST.length;
    System.arraycopy(answer, rest, copy, at + AGAIN.length, answer.length - rest);
    return copy;
  }

  private static int indexOf(byte[] text, byte[] part) {
    for (int i = 0; i <= text.length - part.length; i++) {
      if (Arrays.equals(text, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    throw new IllegalStateException("A stored answer has no flag");
  }

  private static byte[] flag(boolean value) {
    return ("\"" + FLAG + "\":" + value).getBytes(StandardCharsets.US_ASCII);
  }
}
