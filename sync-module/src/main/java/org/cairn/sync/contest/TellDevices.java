package org.cairn.sync.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cairn.audit.CommitClock;
import org.cairn.conflict.DeviceNotices;
import org.cairn.domain.change.Landing;
import org.cairn.sync.store.NoticeStore;
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
    notices.add(commits.take(1), decided);
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
