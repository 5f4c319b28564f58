package org.cairn.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cairn.audit.store.AuditStore;
import org.cairn.domain.audit.AuditRecord;
import org.cairn.domain.list.Page;

/** Reads the trail, newest first. */
@ApplicationScoped
public class FindAuditEntries {
  @Inject AuditStore store;

  /**
   * @param limit 1 and up
   */
  public Page<AuditRecord> find(AuditFilter filter, int limit) {
    var found = store.find(filter, limit + 1);
    return Page.of(found, limit, entry -> Long.toString(entry.number()));
  }
}
