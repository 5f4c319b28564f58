package org.cairn.domain.conflict;

/** An edit that did not fit, and how that was settled without asking anyone. */
public record SettledEdit(ConflictingEdit edit, Decision decision) {}
