package org.cairn.domain.conflict;

import java.time.Instant;

/**
 * How long a conflict waits for a person.
 *
 * @param since when it was opened, or opened again; null once it is decided
 * @param escalatedAt when it had waited too long; null where it has not
 */
public record Wait(Instant since, Instant escalatedAt) {}
