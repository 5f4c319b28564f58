package org.cairn.sync.process;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.domain.change.Priority;
import org.cairn.sync.store.QueueCounts.Depth;
import org.cairn.sync.store.QueueCounts.Lane;
import org.cairn.sync.store.StateStore.Pause;

/**
 * How the queue is getting on.
 *
 * @param paused since when it stands still, and who said so; null where it is worked on
 * @param pending operations that wait for their turn, or are being worked on
 * @param held operations that wait for what has not arrived
 * @param pendingByPriority how many of each
 * @param oldestPendingAt when the one that has waited longest came; null where none waits
 * @param devices those whose turn it is or will be, a hundred at the most
 */
public record QueueAnswer(
    Paused paused,
    int pending,
    int held,
    Map<Priority, Integer> pendingByPriority,
    Instant oldestPendingAt,
    List<DeviceInQueue> devices) {

  /** Since when the queue stands still. */
  public record Paused(Instant since, UUID by) {}

  /**
   * A device with operations that can be worked on.
   *
   * @param working whether a worker has it
   * @param restsUntil when it is tried again after a failure; null where it does not rest
   */
  public record DeviceInQueue(UUID deviceId, boolean working, Instant restsUntil) {}

  static QueueAnswer of(Pause pause, List<Depth> depths, List<Lane> lanes) {
    var byPriority = new EnumMap<Priority, Integer>(Priority.class);
    for (var priority : Priority.values()) {
      byPriority.put(priority, 0);
    }
    int held = 0;
    Instant oldest = null;
    for (var depth : depths) {
      if (depth.held()) {
        held += depth.number();
      } else {
        byPriority.put(depth.priority(), depth.number());
        oldest = oldest == null || depth.oldest().isBefore(oldest) ? depth.oldest() : oldest;
      }
    }
    int pending = byPriority.values().stream().mapToInt(Integer::intValue).sum();
    var devices =
        lanes.stream()
            .map(lane -> new DeviceInQueue(lane.deviceId(), lane.working(), lane.restsUntil()))
            .toList();
    var paused = pause == null ? null : new Paused(pause.since(), pause.by());
    return new QueueAnswer(paused, pending, held, byPriority, oldest, devices);
  }
}
