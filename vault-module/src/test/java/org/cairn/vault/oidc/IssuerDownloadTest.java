package org.cairn.vault.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerDownloadTest {
  private static final String CONFIGURATION = "/realm/.well-known/openid-configuration";
  private static final String KEYS = "/realm/keys";
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private IssuerUnderTest issuer;

  @BeforeEach
  void start() throws Exception {
    issuer = new IssuerUnderTest();
    issuer.keys.add(SigningKey.make("first", SignatureAlgorithm.ES256).published());
  }

  @AfterEach
  void stop() {
    issuer.close();
  }

  private IssuerKeySet download() throws IOException {
    return new IssuerDownload(issuer.name(), Optional.empty(), PATIENCE).keys();
  }

  private void assertFails(String reason) {
    assertThatIOException().isThrownBy(this::download).withMessageContaining(reason);
  }

  @Test
  void the_issuer_says_where_its_keys_are() throws IOException {
    assertThat(download().keys()).hasSize(1);
    assertThat(issuer.asked).containsExactly(CONFIGURATION, KEYS);
  }

  @Test
  void a_set_of_keys_may_be_large_but_not_endless() throws IOException {
    var padding = " ".repeat(IssuerDownload.MOST_BYTES - issuer.keySet().length());
    issuer.serve(KEYS, () -> issuer.keySet() + padding);
    assertThat(download().keys()).hasSize(1);

    issuer.serve(KEYS, () -> issuer.keySet() + padding + " ");
    assertFails("more than 262144 bytes");

    issuer.on(KEYS, IssuerDownloadTest::sendForEver);
    assertFails("more than 262144 bytes");
  }

  private static void sendForEver(HttpExchange exchange) {
    try (exchange) {
      exchange.sendResponseHeaders(200, 0);
      while (true) {
        exchange.getResponseBody().write(new byte[8_192]);
      }
    } catch (IOException e) {
      // Whoever asked has gone.
    }
  }

  @Test
  void an_answer_that_does_not_come_is_not_waited_for() {
    var end = new CountDownLatch(1);
    issuer.on(KEYS, exchange -> await(end));
    assertInTime();

    issuer.on(
        KEYS,
        exchange -> {
          begin(exchange);
          await(end);
        });
    assertInTime();
    end.countDown();
  }

  /** Headers and the first bytes in time. */
  private static void begin(HttpExchange exchange) {
    try {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write("{\"keys\":".getBytes(UTF_8));
      exchange.getResponseBody().flush();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void assertInTime() {
    var start = Instant.now();
    assertFails("No answer within 500 ms");
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void a_redirect_is_not_followed() {
    issuer.serve("/moved", issuer::keySet);
    issuer.on(
        KEYS,
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/moved");
          IssuerUnderTest.send(exchange, 302, new byte[0]);
        });

    assertFails("status 302");
    assertThat(issuer.asked).doesNotContain("/moved");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://id.example.org/keys", "file:///etc/passwd", "", "keys", "https:"})
  void keys_are_read_over_tls_or_from_this_machine_only(String address) {
    issuer.serve(CONFIGURATION, () -> issuer.configuration().put("jwks_uri", address).toString());

    assertFails("Not an https address");
  }

  @Test
  void the_configuration_must_be_that_of_the_issuer() {
    issuer.serve(
        CONFIGURATION,
        () -> issuer.configuration().put("issuer", "https://elsewhere.org").toString());

    assertFails("not what the issuer calls itself");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "{}", "[]", "{\"keys\":{}}", "{\"keys\":[],\"keys\":[]}"})
  void something_that_is_no_key_set_is_none(String text) {
    issuer.serve(KEYS, () -> text);

    assertFails("");
  }

  @Test
  void nobody_listens() {
    issuer.close();

    assertFails("ConnectException");
  }
}
