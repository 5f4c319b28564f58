package org.cairn.vault.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cairn.access.Assertion.Proved;
import org.cairn.access.Assertion.Refused;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.domain.settings.Setting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long keys are trusted, and how often they are asked for. */
class IssuerKeysTest {
  private static final SigningKey OLD = SigningKey.make("old", SignatureAlgorithm.ES256);
  private static final SigningKey NEW = SigningKey.make("new", SignatureAlgorithm.ES256);
  private static final String KEYS = "/realm/keys";

  private IssuerUnderTest issuer;
  private OidcAssertions installation;

  @BeforeEach
  void start() throws Exception {
    issuer = new IssuerUnderTest();
    issuer.keys.add(OLD.published());
    installation = issuer.installation();
  }

  @AfterEach
  void stop() {
    issuer.close();
  }

  private boolean isProved(SigningKey key) {
    return installation.verify(key.sign(issuer.claims())) instanceof Proved;
  }

  private void assertUnavailable(SigningKey key) {
    var problem =
        catchThrowableOfType(Problem.class, () -> installation.verify(key.sign(issuer.claims())));
    assertThat(problem.code()).isEqualTo(ProblemCode.UNAVAILABLE);
    assertThat(problem.retryAfter()).contains(Duration.ofSeconds(30));
  }

  private long timesAsked() {
    return issuer.asked.stream().filter(KEYS::equals).count();
  }

  @Test
  void nothing_is_asked_before_it_is_needed_and_then_once_an_hour() {
    assertThat(issuer.asked).isEmpty();
    assertThat(isProved(OLD)).isTrue();
    issuer.clock.pass(Duration.ofMinutes(59));
    assertThat(isProved(OLD)).isTrue();
    assertThat(timesAsked()).isEqualTo(1);

    issuer.clock.pass(Duration.ofMinutes(1));

    assertThat(isProved(OLD)).isTrue();
    assertThat(timesAsked()).isEqualTo(2);
  }

  @Test
  void a_key_that_the_issuer_begins_to_use_is_read_at_once_and_a_withdrawn_one_ends() {
    assertThat(isProved(OLD)).isTrue();
    issuer.clock.pass(Duration.ofMinutes(1));
    issuer.keys.set(0, NEW.published());

    assertThat(isProved(NEW)).isTrue();
    assertThat(isProved(OLD)).isFalse();
  }

  @Test
  void unknown_keys_make_the_server_ask_only_twice_a_minute() {
    for (int i = 0; i < 61; i++) {
      var unknown = new SigningKey("unknown " + i, SignatureAlgorithm.ES256, NEW.pair());
      assertThat(installation.verify(unknown.sign(issuer.claims()))).isInstanceOf(Refused.class);
      issuer.clock.pass(Duration.ofSeconds(1));
    }

    assertThat(timesAsked()).isEqualTo(3);
  }

  @Test
  void keys_are_used_on_for_a_day_while_the_issuer_is_away() {
    assertThat(isProved(OLD)).isTrue();
    issuer.away();

    issuer.clock.pass(Duration.ofHours(24).minusSeconds(1));
    assertThat(isProved(OLD)).isTrue();
    assertUnavailable(NEW);

    issuer.clock.pass(Duration.ofSeconds(1));
    assertUnavailable(OLD);
  }

  @Test
  void an_issuer_that_was_away_from_the_start_is_asked_again() {
    issuer.away();
    assertUnavailable(OLD);
    issuer.serve(KEYS, issuer::keySet);
    issuer.serve(
        "/realm/.well-known/openid-configuration", () -> issuer.configuration().toString());
    assertUnavailable(OLD);

    issuer.clock.pass(Duration.ofSeconds(30));

    assertThat(isProved(OLD)).isTrue();
  }

  @Test
  void a_slow_issuer_holds_up_one_request_and_not_those_with_known_keys() throws Exception {
    assertThat(isProved(OLD)).isTrue();
    issuer.clock.pass(Duration.ofHours(1));
    var asked = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    issuer.on(
        KEYS,
        exchange -> {
          asked.countDown();
          awaitQuietly(go);
          IssuerUnderTest.send(exchange, 503, new byte[0]);
        });

    var first = CompletableFuture.supplyAsync(() -> isProved(OLD));
    asked.await(5, TimeUnit.SECONDS);
    var second = CompletableFuture.supplyAsync(() -> isProved(OLD));

    assertThat(second.get(900, TimeUnit.MILLISECONDS)).isTrue();
    assertThat(first).isNotDone();
    go.countDown();
    assertThat(first.get(5, TimeUnit.SECONDS)).isTrue();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await(4, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void keys_at_a_set_address_need_no_discovery() {
    issuer.serve("/elsewhere", issuer::keySet);
    installation = issuer.installation(Map.of(Setting.OIDC_JWKS, issuer.base() + "/elsewhere"));

    assertThat(isProved(OLD)).isTrue();
    assertThat(issuer.asked).containsExactly("/elsewhere");
  }
}
