package org.cairn.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.access.limit.Allowance;
import org.cairn.access.limit.RatePolicy;
import org.cairn.domain.access.Caller;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;

/** Keeps one address, user or device from taking all of the server. On every request. */
@ApplicationScoped
public class RateLimits {
  @Inject Settings settings;
  @Inject Clock clock;

  private RatePolicy addresses;
  private RatePolicy users;
  private RatePolicy devices;

  /** What was taken from the quotas of one request; a value. */
  public static final class Taken {
    private final List<Allowance> allowances;

    private Taken(Stream<Optional<Allowance>> taken) {
      this.allowances = taken.flatMap(Optional::stream).toList();
    }

    public Taken and(Taken other) {
      return new Taken(
          Stream.concat(allowances.stream(), other.allowances.stream()).map(Optional::of));
    }

    /**
     * @throws Problem {@code RATE_LIMITED} with the longest wait
     */
    public void require() {
      allowances.stream()
          .filter(one -> !one.granted())
          .max(Comparator.comparing(Allowance::retryAfter))
          .ifPresent(Allowance::require);
    }

    /** For the header {@code RateLimit-Policy}; nothing where there is no limit. */
    public Optional<String> policies() {
      return allowances.stream().map(Allowance::policyItem).reduce((a, b) -> a + ", " + b);
    }

    /** For the header {@code RateLimit}: the quota that is nearest to its end. */
    public Optional<String> limit() {
      return allowances.stream()
          .min(Comparator.comparingDouble(Allowance::part))
          .map(Allowance::limitItem);
    }
  }

  @PostConstruct
  void prepare() {
    addresses = new RatePolicy("address", settings.number(Setting.RATE_ADDRESS), clock);
    users = new RatePolicy("user", settings.number(Setting.RATE_USER), clock);
    devices = new RatePolicy("device", settings.number(Setting.RATE_DEVICE), clock);
  }

  public Taken takeFor(String address) {
    return new Taken(Stream.of(addresses.take(address)));
  }

  public Taken takeFor(Caller caller) {
    var device =
        caller.deviceId() == null ? Optional.<Allowance>empty() : devices.take(caller.deviceId());
    return new Taken(Stream.of(users.take(caller.userId()), device));
  }
}
