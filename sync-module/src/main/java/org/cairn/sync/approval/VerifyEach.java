package org.cairn.sync.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.cairn.audit.Patience;
import org.cairn.domain.access.Caller;
import org.cairn.domain.problem.Problem;
import org.cairn.sync.approval.VerifyAnswer.Item;
import org.cairn.sync.approval.VerifyDocument.Wish;
import org.cairn.sync.approval.VerifyRequest.Bulk;
import org.cairn.sync.store.ApprovalListStore;

/** Decides about documents one after the other, each in its own transaction. */
@ApplicationScoped
class VerifyEach {
  /** Of a whole request: each takes a few milliseconds, and the caller waits for all. */
  private static final int MOST = 500;

  @Inject ApprovalListStore list;
  @Inject VerifyDocument verification;
  @Inject Patience patience;

  VerifyAnswer each(Caller caller, List<Wish> wishes) {
    return new VerifyAnswer(wishes.get(0).dryRun(), false, items(caller, wishes));
  }

  /** Those that match, in the version in which they were found. */
  VerifyAnswer matching(Caller caller, Bulk bulk) {
    var found = list.find(bulk.filter(), 0, MOST + 1);
    var wishes =
        found.stream().limit(MOST).map(one -> bulk.wish(one.documentId(), one.version())).toList();
    return new VerifyAnswer(bulk.dryRun(), found.size() > MOST, items(caller, wishes));
  }

  private List<Item> items(Caller caller, List<Wish> wishes) {
    var items = new ArrayList<Item>();
    for (var wish : wishes) {
      items.add(item(caller, wish));
    }
    return items;
  }

  private Item item(Caller caller, Wish wish) {
    try {
      boolean decided = patience.retrying(() -> verification.verify(caller, wish));
      return Item.of(wish, decided);
    } catch (Problem problem) {
      return Item.failed(wish, problem);
    }
  }
}
