package org.cairn.sync.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.cairn.domain.id.Ids;
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
  @Inject Ids ids;

  /**
   * Nothing where another attempt has to find out: the request that held the key was rolled back
   * meanwhile; or its answer is too old to be kept, and the batch goes on under a key of its own,
   * where each change is known by its operation.
   *
   * @throws Problem {@code IDEMPOTENCY_KEY_REUSED}
   */
  Optional<PushAnswer> of(PushTask task) {
    var stored = batches.stored(task.caller.deviceId(), task.key).orElse(null);
    if (stored == null) {
      return Optional.empty();
    }
    if (!Arrays.equals(stored.bodyHash(), task.batch.hash())) {
      throw Problem.of(
          ProblemCode.IDEMPOTENCY_KEY_REUSED,
          "This batchId was used with another body. A new batch needs a new id.");
    }
    if (stored.deferred()) {
      return Optional.of(PushAnswer.deferred(task.key));
    }
    if (stored.answer() == null) {
      task.key = ids.next();
      task.careful = true;
      return Optional.empty();
    }
    return Optional.of(new PushAnswer(stored.status(), again(stored.answer())));
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
