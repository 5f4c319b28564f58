package org.cairn.sync.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;

/** How long an operation may wait for what has not arrived, counted from when it came. */
@ApplicationScoped
public class HoldingTime {
  @Inject Settings settings;

  public Instant end(Instant receivedAt) {
    return receivedAt.plus(Duration.ofHours(settings.number(Setting.HOLD_HOURS)));
  }
}
