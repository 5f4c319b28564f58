package org.cairn.sync.push;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.domain.change.PushMode;

/**
 * A batch as it was read.
 *
 * @param batchId the device's key for it, null where it gave none
 * @param hash SHA-256 of the inflated body, by which a reused key is told from a repeated request
 * @param epoch what the device believes the database's epoch to be, or null
 * @param deviceTime the device's clock when it sent the batch, or null
 * @param pendingAfter how many edits stay unsent on the device, or null
 */
record PushedBatch(
    UUID batchId,
    byte[] hash,
    PushMode mode,
    String epoch,
    Instant deviceTime,
    Integer pendingAfter,
    List<PushedChange> changes) {}
