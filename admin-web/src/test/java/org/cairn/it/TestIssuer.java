package org.cairn.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** The identity provider that the server under test trusts. */
public final class TestIssuer implements AutoCloseable {
  static final String AUDIENCE = "cairn-field-app";

  private final KeyPair keys = pair();
  private final HttpServer server;

  TestIssuer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/.well-known/openid-configuration", this::configuration);
    server.createContext("/keys", this::keySet);
    server.start();
  }

  private static KeyPair pair() {
    try {
      var maker = KeyPairGenerator.getInstance("RSA");
      maker.initialize(2_048);
      return maker.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String name() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void configuration(HttpExchange exchange) throws IOException {
    send(exchange, "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(name(), name()));
  }

  private void keySet(HttpExchange exchange) throws IOException {
    var modulus = ((RSAPublicKey) keys.getPublic()).getModulus().toByteArray();
    send(
        exchange,
        "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"it\",\"use\":\"sig\",\"e\":\"AQAB\",\"n\":\"%s\"}]}"
            .formatted(text(modulus)));
  }

  private static void send(HttpExchange exchange, String json) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(200, json.length());
      exchange.getResponseBody().write(json.getBytes(UTF_8));
    }
  }

  /** An ID token about somebody, issued now and never the same. */
  public String assertion(String subject) {
    return assertion(subject, AUDIENCE);
  }

  public String assertion(String subject, String audience) {
    long now = Instant.now().getEpochSecond();
    var claims =
        "{\"iss\":\"%s\",\"aud\":\"%s\",\"sub\":\"%s\",\"iat\":%d,\"exp\":%d,\"jti\":\"%s\"}"
            .formatted(name(), audience, subject, now, now + 300, UUID.randomUUID());
    var content =
        text("{\"alg\":\"RS256\",\"kid\":\"it\"}".getBytes(UTF_8))
            + "."
            + text(claims.getBytes(UTF_8));
    return content + "." + text(signature(content));
  }

  private byte[] signature(String content) {
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(content.getBytes(UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
