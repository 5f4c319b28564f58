package org.cairn.sync.pull;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.sync.store.FeedStore.Stretch;
import org.cairn.sync.store.NoticeStore;

/** What devices are told about their edits. */
final class NoticesInMemory extends NoticeStore {
  private final List<Row> rows = new ArrayList<>();

  private record Row(long sequence, UUID deviceId, UUID opId) {}

  void add(long sequence, UUID deviceId, UUID opId) {
    rows.add(new Row(sequence, deviceId, opId));
  }

  @Override
  public List<Told> find(UUID deviceId, Stretch stretch) {
    return rows.stream()
        .filter(row -> row.deviceId().equals(deviceId))
        .filter(row -> row.sequence() > stretch.after() && row.sequence() <= stretch.to())
        .map(row -> new Told(row.opId(), new UUID(9, 9), "SERVER_WINS", 1, "Told."))
        .toList();
  }
}
