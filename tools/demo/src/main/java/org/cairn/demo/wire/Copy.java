package org.cairn.demo.wire;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A document as a device has it from its last pull.
 *
 * @param type document type
 * @param version the version pulled, on which an edit would be based
 */
public record Copy(String type, String entityId, int version, JsonNode data) {}
