package org.cairn.web.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.cairn.domain.json.StrictJson;
import org.cairn.web.access.AccessIT.Session;

/** A device that listens to its live stream: each line of it as it comes. */
final class Listening implements AutoCloseable {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final HttpResponse<Stream<String>> response;
  private final Thread reader;
  private volatile boolean ended;

  private Listening(HttpResponse<Stream<String>> response) {
    this.response = response;
    this.reader = new Thread(this::read, "listening device");
    reader.setDaemon(true);
    reader.start();
  }

  static Listening to(URI address, Session session, String... headers) {
    var request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + session.accessToken())
            .header("Accept", "text/event-stream")
            .timeout(Duration.ofSeconds(20));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return new Listening(HTTP.send(request.build(), BodyHandlers.ofLines()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void read() {
    try (var all = response.body()) {
      all.forEach(lines::add);
    } catch (UncheckedIOException e) {
      lines.add("broken");
    } finally {
      ended = true;
    }
  }

  int status() {
    return response.statusCode();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  long count(String line) {
    return lines.stream().filter(line::equals).count();
  }

  /** Waits until so many events named {@code changed} have come. */
  void awaitChanged(int count, Duration most) {
    Awaitility.await()
        .atMost(most)
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> assertThat(count("event: changed")).as("%s", lines).isEqualTo(count));
  }

  void awaitEnd(Duration most) {
    Awaitility.await().atMost(most).until(() -> ended);
    assertThat(lines).as("ended as it should").doesNotContain("broken");
  }

  /** What comes last with a name of a field. */
  String last(String field) {
    return lines.stream()
        .filter(line -> line.startsWith(field + ": "))
        .reduce((a, b) -> b)
        .orElseThrow()
        .substring(field.length() + 2);
  }

  JsonNode lastData() {
    return StrictJson.parse(last("data").getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  boolean hasEnded() {
    return ended;
  }

  @Override
  public void close() {
    reader.interrupt();
    response.body().close();
  }
}
