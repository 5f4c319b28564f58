package org.cairn.sync.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.cairn.domain.access.Caller;
import org.cairn.domain.change.PushMode;
import org.cairn.domain.id.Ids;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.problem.Expected;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.type.DeviceTypes;
import org.cairn.sync.type.TypeCatalog;

/** Reads a batch and checks all that can be checked without a transaction. */
@ApplicationScoped
class ReceiveBatch {
  private static final int MOST_CHANGES = 100;
  private static final int BYTES = 5 * 1024 * 1024;

  @Inject TypeCatalog catalog;
  @Inject Ids ids;
  @Inject Clock clock;

  /**
   * What came with the body.
   *
   * @param key the header Idempotency-Key, which repeats the batch's id; may be null
   * @param deviceTypes the header Cairn-Types; may be null
   * @param later whether the device would rather be answered before the batch is worked on
   */
  record Headers(String key, String deviceTypes, boolean later) {}

  PushTask receive(Caller caller, byte[] body, Headers headers) {
    if (caller.deviceId() == null) {
      throw Problem.of(ProblemCode.FORBIDDEN, "Only a device can push.");
    }
    var received = clock.instant();
    var batch = read(body, headers.later());
    var identity = new PushTask.Identity(ids.next(), batchId(batch, headers.key()), received);
    var types = catalog.types();
    var known = DeviceTypes.parse(headers.deviceTypes());
    // There is nothing to be worked on later in an empty one.
    if (headers.later() && !batch.changes().isEmpty()) {
      var deferral = new PushTask.Deferral(headers.deviceTypes());
      return new PushTask(caller, batch, types, new PushTask.Terms(known, deferral), identity);
    }
    new ScreenChanges(types, known).screen(batch.changes());
    return new PushTask(caller, batch, types, known, identity);
  }

  private static PushedBatch read(byte[] body, boolean later) {
    if (!later) {
      if (body.length > BYTES) {
        throw Problem.of(
            ProblemCode.TOO_LARGE,
            "The body may have "
                + BYTES
                + " bytes, after decompression, unless it is to be worked"
                + " on later (Prefer: respond-async).");
      }
      return BatchReader.read(body, MOST_CHANGES);
    }
    var batch = BatchReader.read(body, AcceptBatch.MOST_CHANGES);
    if (batch.mode() == PushMode.ATOMIC) {
      throw Problem.invalid("/mode", "Must be perItem in a batch that is worked on later.");
    }
    return batch;
  }

  /** The id in the body or in the header, which must agree; a new one where both are absent. */
  private UUID batchId(PushedBatch batch, String key) {
    if (key == null) {
      return batch.batchId() == null ? ids.next() : batch.batchId();
    }
    var id = Uuids.parse(key).orElseThrow(() -> Problem.invalid("Idempotency-Key", Expected.ID));
    if (batch.batchId() != null && !batch.batchId().equals(id)) {
      throw Problem.invalid("/batchId", "Must equal the header Idempotency-Key.");
    }
    return id;
  }
}
