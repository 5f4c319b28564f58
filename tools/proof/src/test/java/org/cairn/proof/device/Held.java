package org.cairn.proof.device;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** A document as a device holds it. */
public record Held(UUID entityId, int version, JsonNode data) {}
