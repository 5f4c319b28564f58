package org.cairn.sync.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cairn.audit.Patience;
import org.cairn.domain.access.Caller;

/**
 * What has to be done about the queue once in a while, on every server: each act can be repeated.
 */
@ApplicationScoped
class KeepQueue {
  @Inject ExpireOperations expire;
  @Inject RebuildQueue rebuild;
  @Inject OpenRings rings;
  @Inject Patience patience;

  void keep(String traceId) {
    var system = Caller.system(traceId);
    int expired;
    do {
      expired = patience.retrying(() -> expire.expire(system));
    } while (expired == ExpireOperations.PORTION);
    patience.retrying(rebuild::release);
    rings.open(system);
  }
}
