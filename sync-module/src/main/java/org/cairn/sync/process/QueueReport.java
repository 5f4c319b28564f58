package org.cairn.sync.process;

import java.util.Map;

/**
 * Whether the queue is whole.
 *
 * @param faults how many of each kind, 0 for none
 * @param remaining the same after mending; null where nothing was mended
 */
public record QueueReport(Map<String, Integer> faults, Map<String, Integer> remaining) {}
