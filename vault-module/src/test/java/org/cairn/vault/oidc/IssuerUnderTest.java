package org.cairn.vault.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;
import org.cairn.vault.SetClock;

/** An identity provider on this machine, and an installation that trusts it. */
final class IssuerUnderTest implements AutoCloseable {
  static final String AUDIENCE = "cairn-app";

  final SetClock clock = new SetClock();

  /** Paths that were asked for. */
  final List<String> asked = new CopyOnWriteArrayList<>();

  /** As published. */
  final List<ObjectNode> keys = new CopyOnWriteArrayList<>();

  private final Map<String, Consumer<HttpExchange>> pages = new HashMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  IssuerUnderTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
    serve("/realm/.well-known/openid-configuration", () -> configuration().toString());
    serve("/realm/keys", this::keySet);
  }

  String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** With a slash at the end, as some have it. */
  String name() {
    return base() + "/realm/";
  }

  ObjectNode configuration() {
    return StrictJson.mapper()
        .createObjectNode()
        .put("issuer", name())
        .put("jwks_uri", base() + "/realm/keys");
  }

  String keySet() {
    var set = StrictJson.mapper().createObjectNode();
    set.putArray("keys").addAll(keys);
    return set.toString();
  }

  /** Text that an answer consists of, made when it is asked for. */
  interface Page {
    String text();
  }

  void serve(String path, Page page) {
    on(path, exchange -> send(exchange, 200, page.text().getBytes(UTF_8)));
  }

  void on(String path, Consumer<HttpExchange> page) {
    pages.put(path, page);
  }

  void away() {
    pages.replaceAll((path, page) -> exchange -> send(exchange, 503, new byte[0]));
  }

  static void send(HttpExchange exchange, int status, byte[] body) {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (IOException e) {
      // Whoever asked has gone.
    }
  }

  private void answer(HttpExchange exchange) {
    var path = exchange.getRequestURI().toString();
    asked.add(path);
    pages.getOrDefault(path, nowhere -> send(nowhere, 404, new byte[0])).accept(exchange);
  }

  OidcAssertions installation(Map<Setting, String> further) {
    var assertions = new OidcAssertions();
    assertions.settings =
        Settings.of(
                Map.of(Setting.OIDC_ISSUER.key(), name(), Setting.OIDC_AUDIENCE.key(), AUDIENCE))
            .with(further);
    assertions.clock = clock;
    assertions.prepare();
    return assertions;
  }

  OidcAssertions installation() {
    return installation(Map.of());
  }

  /** What an ID token says of Ada. */
  ObjectNode claims() {
    long now = clock.instant().getEpochSecond();
    return StrictJson.mapper()
        .createObjectNode()
        .put("iss", name())
        .put("aud", AUDIENCE)
        .put("sub", "ada-at-the-provider")
        .put("iat", now)
        .put("exp", now + 300);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
