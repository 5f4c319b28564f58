package org.cairn.architecture.offender.conflict;

import jakarta.json.bind.annotation.JsonbProperty;
import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.NobodyUsesAnotherJsonStack;

/** Writes JSON by JSON-B. */
@Breaks(NobodyUsesAnotherJsonStack.class)
record ConflictMessage(@JsonbProperty("text") String words) {}
