package org.cairn.demo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.cairn.demo.DemoFailure;
import org.cairn.demo.wire.Server;
import org.cairn.demo.wire.Unreachable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A link before an HTTP server that says what came. */
@Timeout(60)
class LinkTest {
  private static final String WHOLE = "whole";
  private static final String BROKEN = "broken";
  private static final long PATIENCE = 10;

  private final BlockingQueue<String> came = new LinkedBlockingQueue<>();
  private HttpServer http;
  private Link link;
  private Server server;

  @BeforeEach
  void start() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(Executors.newFixedThreadPool(2));
    http.createContext("/api/v1", this::answer);
    http.start();
    link = Link.to("http://127.0.0.1:" + http.getAddress().getPort());
    server = new Server(link.address());
  }

  private void answer(HttpExchange exchange) throws IOException {
    int length =
        Integer.parseInt(
            exchange.getRequestHeaders().getOrDefault("Content-Length", List.of("0")).get(0));
    try {
      boolean isWhole = exchange.getRequestBody().readAllBytes().length == length;
      came.add(isWhole ? WHOLE : BROKEN);
    } catch (IOException e) {
      came.add(BROKEN);
      throw e;
    }
    var body = "{\"answer\": 1}".getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @AfterEach
  void stop() {
    link.close();
    http.stop(0);
  }

  private int push() {
    var batch = JsonNodeFactory.instance.objectNode().put("text", "edits ".repeat(1_000));
    return server.postBatch("token", batch, false).body().path("answer").asInt();
  }

  private String whatCame() throws InterruptedException {
    return came.poll(PATIENCE, TimeUnit.SECONDS);
  }

  private void pushInto(Weather weather) {
    link.weather(weather);
    assertThatThrownBy(this::push).isInstanceOf(Unreachable.class);
    assertThat(link.cuts()).isEqualTo(Map.of(weather, 1));
  }

  @Test
  void in_fine_weather_requests_and_answers_pass_one_after_the_other() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(push()).isEqualTo(1);
      assertThat(whatCame()).isEqualTo(WHOLE);
    }
    assertThat(link.cuts()).isEmpty();
  }

  @Test
  void of_a_push_that_is_cut_before_the_server_sees_nothing() throws Exception {
    pushInto(Weather.CUT_BEFORE);

    link.weather(Weather.FINE);
    assertThat(push()).isEqualTo(1);
    assertThat(whatCame()).isEqualTo(WHOLE);
    assertThat(came).isEmpty();
  }

  @Test
  void of_a_push_that_is_cut_within_the_server_sees_a_part() throws Exception {
    pushInto(Weather.CUT_WITHIN);

    assertThat(whatCame()).isEqualTo(BROKEN);
  }

  @Test
  void a_push_whose_answer_is_not_heard_comes_whole() throws Exception {
    pushInto(Weather.UNHEARD);

    assertThat(whatCame()).isEqualTo(WHOLE);
    assertThat(came).isEmpty();
  }

  @Test
  void only_what_carries_edits_is_cut() throws Exception {
    link.weather(Weather.CUT_BEFORE);

    assertThat(server.get("/sync/pull", "token").isGood()).isTrue();
    assertThat(server.get("/sync/batches/1", "token").isGood()).isTrue();
    assertThat(link.cuts()).isEmpty();
  }

  @Test
  void without_a_network_nothing_passes() {
    link.weather(Weather.DOWN);

    assertThatThrownBy(this::push).isInstanceOf(Unreachable.class);
    assertThatThrownBy(() -> server.get("/sync/pull", "token")).isInstanceOf(Unreachable.class);
    assertThat(came).isEmpty();
    assertThat(link.cuts()).containsOnlyKeys(Weather.DOWN);
  }

  @Test
  void a_link_that_is_closed_takes_no_more_connections() {
    link.close();

    assertThatThrownBy(this::push).isInstanceOf(Unreachable.class);
  }

  @Test
  void what_is_encrypted_cannot_be_cut_in_the_middle() {
    assertThatThrownBy(() -> Link.to("https://example.org")).isInstanceOf(DemoFailure.class);
  }
}
