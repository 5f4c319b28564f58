package org.cairn.sync.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.cairn.domain.audit.NotAudited;
import org.cairn.sync.store.ResultStore;

/** Forgets what became of operations in the queue, as long ago as answers of batches are kept. */
@ApplicationScoped
class ForgetResults {
  @Inject ResultStore results;

  /** Forgets a portion; whether there may be more. */
  @Transactional
  @NotAudited("What they say is in the documents; the answers that are cleared are audited.")
  boolean forget(Instant limit) {
    return results.forget(limit);
  }
}
