package org.cairn.sync.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cairn.domain.access.Caller;
import org.cairn.domain.document.Vouched;
import org.cairn.sync.approval.ApproveVersion.Draft;
import org.cairn.sync.store.HeadStore;
import org.cairn.sync.type.TypeCatalog;

/** Says who vouches for a version that is made by itself, on the server, and not in a batch. */
@ApplicationScoped
public class Approvals {
  @Inject HeadStore heads;
  @Inject TypeCatalog catalog;

  public Vouched judge(Caller caller, Draft draft) {
    var approve = new ApproveVersion(catalog.types(), id -> heads.find(List.of(id)).get(id));
    return approve.judge(caller, draft);
  }
}
