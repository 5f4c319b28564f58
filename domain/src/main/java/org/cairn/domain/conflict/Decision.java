package org.cairn.domain.conflict;

import java.time.Instant;
import java.util.UUID;

/**
 * How a conflict ended.
 *
 * @param resultVersion the document's version that the decision made, or left in place
 * @param reason in words, a sentence
 * @param decidedBy null where the terms of the type decided
 */
public record Decision(
    Resolution resolution, int resultVersion, String reason, Instant decidedAt, UUID decidedBy) {}
