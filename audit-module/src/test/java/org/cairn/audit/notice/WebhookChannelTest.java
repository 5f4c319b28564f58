package org.cairn.audit.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.cairn.audit.OutgoingNotice.Target;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.settings.OutwardAddresses;
import org.cairn.domain.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a receiver of our own. */
@Timeout(60)
class WebhookChannelTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private WebhookChannel channel;

  @AfterEach
  void end() {
    channel.close();
    timer.shutdownNow();
  }

  private Delivery send(String url, String allowed) {
    channel = new WebhookChannel();
    channel.settings =
        Settings.of(
            Map.of(
                "CAIRN_WEBHOOK_URL", url,
                "CAIRN_WEBHOOK_SECRET", SECRET,
                "CAIRN_WEBHOOK_ALLOW", allowed));
    channel.signer = (id, at, body) -> "v1," + at.getEpochSecond() + "/" + body.length;
    channel.clock = Clock.fixed(Notices.AT.plusMillis(700), ZoneOffset.UTC);
    channel.timer = timer;
    return channel.send(Notices.to(Target.webhook()));
  }

  private Delivery send(Receiver receiver) {
    return send("http://127.0.0.1:" + receiver.port() + "/hook?key=1", "127.0.0.1");
  }

  @Test
  void a_notice_arrives_as_signed_json() throws Exception {
    try (var receiver = Receiver.answering(204)) {
      var delivery = send(receiver);

      assertThat(delivery.hasArrived()).isTrue();
      assertThat(delivery.status()).isEqualTo(204);
      var request = receiver.requests.get(0);
      assertThat(request.method() + " " + request.path()).isEqualTo("POST /hook?key=1");
      assertThat(request.headers().getFirst("webhook-id")).isEqualTo(Notices.ID.toString());
      assertThat(request.headers().getFirst("webhook-timestamp")).isEqualTo("1772357400");
      assertThat(request.headers().getFirst("webhook-signature"))
          .isEqualTo("v1,1772357400/" + request.body().getBytes("UTF-8").length);
      assertThat(request.headers().getFirst("Content-Type")).startsWith("application/json");
      assertThat(request.body())
          .isEqualTo(
              "{\"type\":\"conflicts.waiting\",\"timestamp\":\"2026-03-01T09:30:00.000Z\","
                  + "\"subject\":\"Drei warten – schon länger\",\"text\":\"Drei Konflikte warten.\","
                  + "\"data\":{\"count\":3}}");
      assertThat(StrictJson.parse(request.body().getBytes("UTF-8")).isObject()).isTrue();
    }
  }

  @Test
  void another_status_is_a_failure() throws Exception {
    try (var receiver = Receiver.answering(500)) {
      var delivery = send(receiver);

      assertThat(delivery.hasArrived()).isFalse();
      assertThat(delivery.isFinal()).isFalse();
      assertThat(delivery.isReached()).isTrue();
      assertThat(delivery.status()).isEqualTo(500);
    }
  }

  @Test
  void whoever_is_gone_is_not_asked_again() throws Exception {
    try (var receiver = Receiver.answering(410)) {
      assertThat(send(receiver).isFinal()).isTrue();
    }
  }

  @Test
  void a_receiver_may_ask_for_time() throws Exception {
    try (var receiver =
        new Receiver(
            exchange -> {
              exchange.getResponseHeaders().set("Retry-After", "77");
              exchange.sendResponseHeaders(429, -1);
            })) {
      assertThat(send(receiver).pause()).isEqualTo(Duration.ofSeconds(77));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void a_redirect_is_not_followed(int status) throws Exception {
    try (var other = Receiver.answering(200);
        var receiver =
            new Receiver(
                exchange -> {
                  var place = "http://127.0.0.1:" + other.port() + "/";
                  exchange.getResponseHeaders().set("Location", place);
                  exchange.sendResponseHeaders(status, -1);
                })) {
      assertThat(send(receiver).status()).isEqualTo(status);
      assertThat(receiver.requests).hasSize(1);
      assertThat(other.requests).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost"})
  void a_host_inside_is_not_called_unless_allowed(String host) throws Exception {
    try (var receiver = Receiver.answering(200)) {
      var delivery = send("http://" + host + ":" + receiver.port() + "/", "10.0.0.0/8");

      assertThat(delivery.hasArrived()).isFalse();
      assertThat(delivery.failure()).contains("CAIRN_WEBHOOK_ALLOW");
      assertThat(receiver.requests).isEmpty();
    }
  }

  @Test
  void the_ipv6_form_of_this_machine_is_not_called_either() throws Exception {
    try (var receiver = Receiver.answering(200)) {
      for (var host : new String[] {"[::1]", "[::ffff:127.0.0.1]"}) {
        var delivery = send("https://" + host + ":" + receiver.port() + "/", "");
        assertThat(delivery.failure()).as(host).contains("CAIRN_WEBHOOK_ALLOW");
      }
      assertThat(receiver.requests).isEmpty();
    }
  }

  @Test
  void of_an_answer_without_end_the_beginning_is_enough() throws Exception {
    try (var receiver =
        new Receiver(
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              var part = new byte[64 * 1_024];
              // Until the other side hangs up.
              while (true) {
                exchange.getResponseBody().write(part);
              }
            })) {
      assertThat(send(receiver).hasArrived()).isTrue();
    }
  }

  /** Each part comes in time, but there is no end. */
  @Test
  void a_slow_answer_is_broken_off() throws Exception {
    try (var receiver =
        new Receiver(
            exchange -> {
              exchange.sendResponseHeaders(200, 100_000);
              for (int i = 0; i < 60; i++) {
                exchange.getResponseBody().write('.');
                exchange.getResponseBody().flush();
                pause();
              }
            })) {
      var outward = OutwardAddresses.allowing("127.0.0.1");
      var address = URI.create("http://127.0.0.1:" + receiver.port() + "/");
      channel = new WebhookChannel();
      try (var post = new WebhookPost(address, outward, timer, Duration.ofMillis(500))) {
        long begun = System.nanoTime();

        assertThat(catchThrowable(() -> post.post(new byte[1], Map.of())))
            .satisfies(e -> assertThat(FailureWords.of(e)).isEqualTo("No answer in time."));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void where_nobody_listens_nobody_is_reached() throws Exception {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    var delivery = send("http://127.0.0.1:" + port + "/", "127.0.0.1");

    assertThat(delivery.isReached()).isFalse();
    assertThat(delivery.failure()).isEqualTo("Nobody takes the connection.");
  }

  @Test
  void a_certificate_of_nobody_known_is_refused() {
    var server = new GreenMail(MailServers.speaking(ServerSetup.PROTOCOL_SMTPS));
    server.start();
    try {
      var delivery =
          send("https://localhost:" + server.getSmtps().getPort() + "/", "127.0.0.1,::1");

      assertThat(delivery.failure()).startsWith("TLS failed");
    } finally {
      server.stop();
    }
  }
}
