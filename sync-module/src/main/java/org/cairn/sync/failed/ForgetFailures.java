package org.cairn.sync.failed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import org.cairn.domain.access.Caller;
import org.cairn.domain.failure.FailureState;
import org.cairn.sync.failed.SetAside.Order;
import org.cairn.sync.store.FailureFilter;

/**
 * Forgets failed operations that have been archived for long enough, and archives those that have
 * been done with for as long. One that is open stays for ever.
 */
@ApplicationScoped
public class ForgetFailures {
  @Inject SetAsideAll setAside;

  /**
   * @param limit what has been so since before that time
   */
  public void forget(Caller caller, Instant limit) {
    var archived = FailureFilter.in(EnumSet.of(FailureState.ARCHIVED)).stateBefore(limit);
    setAside.all(caller, new Order(FailureState.PURGED, archived, null));
    var ended =
        FailureFilter.in(EnumSet.of(FailureState.SETTLED, FailureState.DISCARDED))
            .stateBefore(limit);
    setAside.all(caller, new Order(FailureState.ARCHIVED, ended, null));
  }
}
