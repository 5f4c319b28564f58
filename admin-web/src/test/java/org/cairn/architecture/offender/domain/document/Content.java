package org.cairn.architecture.offender.domain.document;

import com.fasterxml.jackson.databind.JsonNode;

/** Keeps every rule. */
public record Content(JsonNode tree) {}
