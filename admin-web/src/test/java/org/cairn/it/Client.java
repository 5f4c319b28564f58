package org.cairn.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.cairn.domain.json.StrictJson;

/** An HTTP client that keeps answers as they are. */
public final class Client {
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final URI base;

  public Client(URI base) {
    this.base = base;
  }

  public int port() {
    return base.getPort();
  }

  public Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody(), Map.of());
  }

  public Answer post(String path, String json) {
    return send(
        "POST", path, BodyPublishers.ofString(json), Map.of("Content-Type", "application/json"));
  }

  public Answer form(String path, String fields) {
    return send(
        "POST",
        path,
        BodyPublishers.ofString(fields),
        Map.of("Content-Type", "application/x-www-form-urlencoded"));
  }

  public Answer send(String method, String path, BodyPublisher body, Map<String, String> headers) {
    var request =
        HttpRequest.newBuilder(base.resolve(path))
            .method(method, body)
            .timeout(Duration.ofSeconds(60));
    headers.forEach(request::header);
    try {
      return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new IllegalStateException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What came back. */
  public record Answer(HttpResponse<byte[]> response) {
    public int status() {
      return response.statusCode();
    }

    public byte[] bytes() {
      return response.body();
    }

    public JsonNode json() {
      return StrictJson.parse(response.body());
    }

    /** The header's first value, or an empty text. */
    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }
}
