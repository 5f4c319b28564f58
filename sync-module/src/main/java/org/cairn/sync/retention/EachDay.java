package org.cairn.sync.retention;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cairn.audit.Clockwork;
import org.cairn.domain.id.Ids;
import org.cairn.domain.store.SchemaReady;

/** The clockwork of retention, on every server, without a lease: each act can be repeated. */
@ApplicationScoped
class EachDay {
  private static final Duration FIRST = Duration.ofMinutes(10);
  private static final Duration DAY = Duration.ofDays(1);

  @Inject Clockwork clockwork;
  @Inject KeepRetention retention;
  @Inject Ids ids;

  void start(@Observes @Priority(Clockwork.FIRST_OF_ALL) SchemaReady event) {
    clockwork.every(FIRST, DAY, () -> retention.keep("timer-" + ids.next()));
  }
}
