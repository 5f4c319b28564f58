package org.cairn.sync.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cairn.audit.CommitClock;
import org.cairn.conflict.DeviceNotices;
import org.cairn.domain.change.Landing;
import org.cairn.sync.store.NoticeStore;
import org.cairn.sync.store.NoticeStore.ToDevice;
import org.cairn.sync.store.NoticeStore.Told;
import org.cairn.sync.store.OperationStore;

/**
 * Puts what became of waiting edits into the feed of their devices, and remembers where the
 * operations ended, for they may be sent again.
 */
@ApplicationScoped
public class TellDevices implements DeviceNotices {
  @Inject CommitClock commits;
  @Inject NoticeStore notices;
  @Inject OperationStore operations;

  @Override
  public void tell(List<Notice> decided) {
    for (var one : decided) {
      operations.settle(one.deviceId(), one.opId(), landing(one));
    }
    notices.add(commits.take(1), decided.stream().map(TellDevices::told).toList());
  }

  private static ToDevice told(Notice one) {
    var told =
        new Told(one.opId(), one.conflictId(), one.outcome().name(), one.version(), one.message());
    return new ToDevice(one.deviceId(), told);
  }

  private static Landing landing(Notice notice) {
    return switch (notice.outcome()) {
      case PENDING -> Landing.inConflict(notice.documentId(), notice.conflictId());
      case SERVER_WINS ->
          Landing.overruled(notice.documentId(), notice.version(), notice.conflictId());
      default -> Landing.merged(notice.documentId(), notice.version(), notice.conflictId());
    };
  }
}
