package org.cairn.domain.merge;

import java.time.Instant;
import java.util.UUID;

/**
 * Who made an edit, and when.
 *
 * @param time by the device's clock, corrected by how much that was off when it pushed
 */
public record Authored(UUID authorId, Instant time) {}
