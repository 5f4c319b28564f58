package org.cairn.architecture.offender.conflict;

import jakarta.json.JsonObject;
import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.NobodyUsesAnotherJsonStack;

/** Writes JSON by JSON-P. */
@Breaks(NobodyUsesAnotherJsonStack.class)
record ExplainConflict(JsonObject words) {}
