package org.cairn.access;

import java.util.UUID;

/**
 * Which assignments to list; a null asks for all.
 *
 * @param after the last one seen
 */
public record AssignmentFilter(UUID userId, UUID entityId, UUID after) {}
