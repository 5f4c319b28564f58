package org.cairn.domain.conflict;

import java.time.Instant;
import java.util.UUID;

/**
 * A decision that was taken back.
 *
 * @param undoVersion the document's version after that
 * @param note why, or null
 */
public record UndoneDecision(
    Decision decision, Instant undoneAt, UUID undoneBy, int undoVersion, String note) {}
