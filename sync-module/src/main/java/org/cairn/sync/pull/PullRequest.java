package org.cairn.sync.pull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cairn.domain.feed.Checkpoint;

/**
 * What a device asks for.
 *
 * @param checkpoint where it stands, null for the beginning
 * @param since a time to begin at instead, or null
 * @param types names of the types it wants, empty for all
 * @param limit changes at the most
 * @param patience how long to wait where there is nothing yet
 */
record PullRequest(
    Checkpoint checkpoint, Instant since, List<String> types, int limit, Duration patience) {}
