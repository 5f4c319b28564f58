package org.cairn.it;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Whom the server under test sends its webhooks to. */
public final class TestReceiver implements AutoCloseable {
  private static final byte[] KEY =
      "a secret of thirty-two bytes....".getBytes(StandardCharsets.UTF_8);

  private final List<Webhook> webhooks = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile int status = 200;

  public TestReceiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/hook", this::take);
    server.start();
  }

  /** One that came. */
  public record Webhook(Headers headers, String body) {
    public String id() {
      return headers.getFirst("webhook-id");
    }

    /** As a receiver checks it who knows the secret. */
    public boolean isGenuine() {
      try {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        var signed = id() + "." + headers.getFirst("webhook-timestamp") + "." + body;
        var expected = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        return headers
            .getFirst("webhook-signature")
            .equals("v1," + Base64.getEncoder().encodeToString(expected));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** From now on. */
  public void answer(int newStatus) {
    status = newStatus;
  }

  public List<Webhook> all() {
    return List.copyOf(webhooks);
  }

  public List<Webhook> of(String id) {
    return webhooks.stream().filter(webhook -> id.equals(webhook.id())).toList();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  public static String secret() {
    return "whsec_" + Base64.getEncoder().encodeToString(KEY);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      webhooks.add(new Webhook(exchange.getRequestHeaders(), body));
      exchange.sendResponseHeaders(status, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
