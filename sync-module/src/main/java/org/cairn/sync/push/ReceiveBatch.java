package org.cairn.sync.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.cairn.domain.access.Caller;
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
  private static final int MAX_CHANGES = 100;

  @Inject TypeCatalog catalog;
  @Inject Ids ids;
  @Inject Clock clock;

  /**
   * @param key the header Idempotency-Key, which repeats the batch's id; may be null
   * @param deviceTypes the header Cairn-Types; may be null
   */
  PushTask receive(Caller caller, byte[] body, String key, String deviceTypes) {
    if (caller.deviceId() == null) {
      throw Problem.of(ProblemCode.FORBIDDEN, "Only a device can push.");
    }
    var received = clock.instant();
    var batch = BatchReader.read(body, MAX_CHANGES);
    var batchId = batchId(batch, key);
    var types = catalog.types();
    var known = DeviceTypes.parse(deviceTypes);
    new ScreenChanges(types, known).screen(batch.changes());
    var identity = new PushTask.Identity(ids.next(), batchId, received);
    return new PushTask(caller, batch, types, known, identity);
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
