package org.cairn.demo.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.cairn.demo.DemoFailure;
import org.cairn.domain.json.StrictJson;

/** A running instance, as clients see it: JSON over HTTP, compressed both ways. */
public final class Server {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ATTEMPTS = 6;
  private static final String GZIP = "gzip";
  private static final String ENCODING = "Content-Encoding";

  private final String address;

  /** HTTP/1.1: Java's client would offer an upgrade to HTTP/2, which the server does not speak. */
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /**
   * @param address such as {@code http://127.0.0.1:8080}
   */
  public Server(String address) {
    this.address = address.replaceFirst("/+$", "");
  }

  public String address() {
    return address;
  }

  /** Whether it serves pushes. */
  public boolean isReady() {
    var request = HttpRequest.newBuilder(URI.create(address + "/health/ready")).build();
    return send(request).statusCode() == 200;
  }

  public Answer get(String path, String token) {
    return call(request(path, token).GET().build());
  }

  public Answer post(String path, String token, JsonNode body) {
    var publisher = BodyPublishers.ofByteArray(StrictJson.bytes(body));
    return call(
        request(path, token).header("Content-Type", "application/json").POST(publisher).build());
  }

  public Answer put(String path, String token, JsonNode body) {
    var publisher = BodyPublishers.ofByteArray(StrictJson.bytes(body));
    return call(
        request(path, token).header("Content-Type", "application/json").PUT(publisher).build());
  }

  public Answer delete(String path, String token) {
    return call(request(path, token).DELETE().build());
  }

  /**
   * Posts a batch, compressed.
   *
   * @param later whether it may be worked on after the answer
   */
  public Answer postBatch(String token, JsonNode batch, boolean later) {
    var request =
        request("/sync/batch", token)
            .header("Content-Type", "application/json")
            .header(ENCODING, GZIP)
            .POST(BodyPublishers.ofByteArray(compressed(StrictJson.bytes(batch))));
    return call((later ? request.header("Prefer", "respond-async") : request).build());
  }

  public Answer postForm(String path, Map<String, String> form) {
    var text =
        new TreeMap<>(form)
            .entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    return call(
        request(path, null)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(text))
            .build());
  }

  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path, String token) {
    var builder =
        HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
            .timeout(PATIENCE)
            .header("Accept-Encoding", GZIP);
    return token == null ? builder : builder.header("Authorization", "Bearer " + token);
  }

  /** Sends again what the server asks to have sent again, when it asks for it. */
  private Answer call(HttpRequest request) {
    var response = send(request);
    for (int i = 1; i < ATTEMPTS && isPassing(response); i++) {
      pause(response.headers().firstValueAsLong("Retry-After").orElse(1));
      response = send(request);
    }
    var what = request.method() + " " + request.uri().getPath();
    return new Answer(what, response.statusCode(), json(response));
  }

  private static boolean isPassing(HttpResponse<byte[]> response) {
    return response.statusCode() == 429 || response.statusCode() == 503;
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new Unreachable(address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailure("Interrupted", e);
    }
  }

  private static void pause(long seconds) {
    try {
      Thread.sleep(Duration.ofSeconds(Math.min(seconds, PATIENCE.toSeconds())).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailure("Interrupted", e);
    }
  }

  private static byte[] compressed(byte[] plain) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static JsonNode json(HttpResponse<byte[]> response) {
    var type = response.headers().firstValue("Content-Type").orElse("");
    if (response.body().length == 0 || !type.contains("json")) {
      return MissingNode.getInstance();
    }
    return StrictJson.parse(plain(response));
  }

  private static byte[] plain(HttpResponse<byte[]> response) {
    if (!response.headers().firstValue(ENCODING).orElse("").equals(GZIP)) {
      return response.body();
    }
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      return gzip.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
