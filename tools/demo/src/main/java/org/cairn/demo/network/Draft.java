package org.cairn.demo.network;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A document as somebody has it on their device, with their own edits that nobody else has.
 *
 * @param entityId what it belongs to
 * @param version that the server had when the first of these edits was made, 1 for a new one
 * @param content what they see
 * @param last their last edit; null where there is none
 * @param edits how many these are
 */
record Draft(
    String id,
    String type,
    String entityId,
    int version,
    ObjectNode content,
    Operation last,
    int edits) {

  /** The same after one more edit. */
  Draft after(ObjectNode now, Operation edit) {
    return new Draft(id, type, entityId, version, now, edit, edits + 1);
  }
}
