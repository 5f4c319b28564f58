package org.cairn.web.boot;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import org.cairn.domain.id.Ids;
import org.cairn.domain.memory.MemoryBudget;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;
import org.cairn.domain.settings.SettingsSources;
import org.cairn.domain.settings.TrustedProxies;

/** What every module may have injected. */
@ApplicationScoped
public class Producers {
  private final Settings settings = SettingsSources.ofThisProcess();

  /** For what requests make of bodies and pages; Payara and Cairn themselves take about 100 MB. */
  private final MemoryBudget memory =
      new MemoryBudget(Runtime.getRuntime().maxMemory() / 8 * 3, Duration.ofSeconds(10));

  @Produces
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @ApplicationScoped
  Ids ids() {
    return UuidCreator::getTimeOrderedEpoch;
  }

  @Produces
  Settings settings() {
    return settings;
  }

  @Produces
  MemoryBudget memory() {
    return memory;
  }

  @Produces
  TrustedProxies trustedProxies() {
    return TrustedProxies.parse(settings.text(Setting.TRUSTED_PROXIES));
  }
}
