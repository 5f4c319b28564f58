package org.cairn.sync.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cairn.audit.CommitClock;
import org.cairn.conflict.DeviceNotices;
import org.cairn.domain.change.Landing;
import org.cairn.domain.conflict.Resolution;
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
    var ending = one.ending();
    var told =
        new Told(
            one.opId(), one.conflictId(), ending.outcome().name(), ending.version(), one.message());
    return new ToDevice(one.deviceId(), told);
  }

  private static Landing landing(Notice notice) {
    var ending = notice.ending();
    if (ending.outcome() == Resolution.PENDING) {
      return Landing.inConflict(notice.documentId(), notice.conflictId());
    }
    boolean overruled = ending.outcome() == Resolution.SERVER_WINS || ending.overruled();
    return overruled
        ? Landing.overruled(notice.documentId(), ending.version(), notice.conflictId())
        : Landing.merged(notice.documentId(), ending.version(), notice.conflictId());
  }
}
