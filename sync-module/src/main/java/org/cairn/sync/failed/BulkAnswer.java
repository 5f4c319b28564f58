package org.cairn.sync.failed;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was done with many.
 *
 * @param operations how many it was; with {@code dryRun} how many it would be. Those that are named
 *     and not counted are unknown, or in a state from which this is not done
 */
@Schema(name = "FailedOperationsAnswer")
public record BulkAnswer(boolean dryRun, long operations) {}
