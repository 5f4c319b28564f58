package org.cairn.sync.pull;

import java.util.List;
import org.cairn.domain.feed.Checkpoint;
import org.cairn.sync.store.NoticeStore.Told;

/**
 * What a page holds, chosen without reading any content.
 *
 * @param decisions what became of edits of the device that had waited
 * @param checkpoint where the device stands when it has stored the page
 * @param reset why the device has to read all anew, null where it goes on
 * @param remaining how many changes are left behind the page, about
 * @param durable up to where the feed was read
 */
record PagePlan(
    List<Entry> entries,
    List<Told> decisions,
    Checkpoint checkpoint,
    boolean hasMore,
    String reset,
    long remaining,
    long durable) {

  /** Whether the device need not be told anything. */
  boolean isEmpty() {
    return entries.isEmpty() && decisions.isEmpty() && reset == null;
  }

  /** Bytes of all contents together. */
  long size() {
    return entries.stream().mapToLong(Entry::size).sum();
  }
}
