package org.cairn.proof.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** A client of one server. Safe for use by many threads. */
public final class Http {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String base;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /**
   * @param base such as {@code http://127.0.0.1:8080}
   */
  public Http(String base) {
    this.base = base;
  }

  /** A request to be completed, for a path such as {@code /api/v1/sync/pull?limit=5}. */
  public HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
  }

  public HttpRequest.Builder to(String path, String token) {
    return to(path).header("Authorization", "Bearer " + token);
  }

  public Answer get(String path, String token) {
    return send(to(path, token).GET());
  }

  public Answer post(String path, String token, byte[] json) {
    return send(
        to(path, token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(json)));
  }

  public Answer form(String path, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        to(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** The status of the answer, without waiting for it; fails where none comes. */
  public CompletableFuture<Integer> sendLater(HttpRequest.Builder request) {
    return client
        .sendAsync(request.build(), BodyHandlers.discarding())
        .thenApply(HttpResponse::statusCode);
  }

  /**
   * @throws UncheckedIOException where no whole answer came
   */
  public Answer send(HttpRequest.Builder request) {
    try {
      var response = client.send(request.build(), BodyHandlers.ofByteArray());
      var type = response.headers().firstValue("Content-Type").orElse("");
      return new Answer(response.statusCode(), type, response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
