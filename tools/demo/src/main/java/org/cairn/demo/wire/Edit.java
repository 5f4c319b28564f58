package org.cairn.demo.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An edit that waits on a device to be pushed.
 *
 * @param label under which it is counted
 * @param type document type
 * @param action {@code create}, {@code update} or {@code delete}
 * @param id the document's, usually a UUID
 * @param entityId the entity that the document belongs to
 * @param version the version edited, 1 for a create
 * @param data the whole document, null for a delete
 */
public record Edit(
    String label,
    String type,
    String action,
    String id,
    String entityId,
    int version,
    ObjectNode data) {}
