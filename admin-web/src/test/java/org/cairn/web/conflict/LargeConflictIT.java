package org.cairn.web.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cairn.domain.json.StrictJson;
import org.junit.jupiter.api.Test;

/** A device chains large edits into one conflict: what many who read and decide it take at once. */
class LargeConflictIT extends ConflictedIT {
  private static final int LARGE = 4_000_000;
  private static final int EDITS = 40;
  private static final int READERS = 8;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private String content(int number) {
    return ",'data':{'a':%d,'text':'%s'}"
        .formatted(number, ("" + (char) ('a' + number % 26)).repeat(LARGE));
  }

  private String chained(UUID operation, UUID before, int number) {
    return edit(9, "update", ",'prevOpId':'" + before + "'" + content(number))
        .replace(operations[9], operation.toString());
  }

  /** The worker's first edit waits; others follow until the conflict takes no more. */
  private List<UUID> fill() {
    var waiting = new ArrayList<UUID>();
    waiting.add(UUID.fromString(operations[2]));
    for (int i = 1; i < EDITS; i++) {
      var operation = UUID.randomUUID();
      var answer = push(chained(operation, waiting.get(i - 1), 10 + i));
      if (!answer.path("failed").isEmpty()) {
        assertThat(answer.at("/failed/0/error/code").asText()).isEqualTo("CONFLICT_FULL");
        return waiting;
      }
      waiting.add(operation);
    }
    return waiting;
  }

  private String opened(int number) {
    pushByOthers(edit(1, "update", content(1)));
    return waiting(2, content(number));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + client().port() + API + path))
        .header("Authorization", "Bearer " + admin.accessToken())
        .timeout(Duration.ofSeconds(120));
  }

  /** The digest of an answer that is too long to be kept. */
  private String read(String conflict) throws Exception {
    var answer = http.send(request(LIST + "/" + conflict).build(), BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    var digest = MessageDigest.getInstance("SHA-256");
    try (var body = new DigestInputStream(answer.body(), digest)) {
      body.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static <T> List<T> atOnce(Callable<T> work) throws Exception {
    var pool = Executors.newFixedThreadPool(READERS);
    try {
      var results = new ArrayList<T>();
      for (var one : pool.invokeAll(Collections.nCopies(READERS, work))) {
        results.add(one.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  /** Operations of the edits in the order in which they are told, with each text as it was sent. */
  private List<String> operationsIn(String conflict) throws Exception {
    var file = Files.createTempFile(Path.of("target"), "conflict", ".json");
    try {
      http.send(request(LIST + "/" + conflict).build(), BodyHandlers.ofFile(file));
      try (InputStream in = Files.newInputStream(file)) {
        return operationsIn(in);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static List<String> operationsIn(InputStream in) throws IOException {
    var found = new ArrayList<String>();
    try (var parser = StrictJson.mapper().getFactory().createParser(in)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
          if ("opId".equals(parser.currentName())) {
            found.add(parser.getText());
          } else if ("text".equals(parser.currentName())) {
            assertThat(parser.getTextLength()).isEqualTo(LARGE);
          }
        }
      }
    }
    return found;
  }

  @Test
  void many_read_the_largest_conflict_at_once_and_all_of_it() throws Exception {
    var conflict = opened(10);
    var waiting = fill();

    var digests = atOnce(() -> read(conflict));

    assertThat(new HashSet<>(digests)).hasSize(1);
    assertThat(operationsIn(conflict))
        .containsExactlyElementsOf(waiting.stream().map(UUID::toString).toList());
  }

  @Test
  void many_try_to_decide_it_at_once() throws Exception {
    var conflict = opened(10);
    fill();
    var body =
        "{\"dryRun\":true,\"resolutions\":[%s]}"
            .formatted(by(conflict, "CLIENT_WINS", 2, "").replace('\'', '"'));

    var answers =
        atOnce(
            () -> {
              var answer = send(admin, "POST", "/sync/resolve", body);
              return answer.status() == 200
                  ? answer.json().at("/items/0/status").asText()
                  : "later";
            });

    // They stand in line for the document; whose turn comes too late is told to try again.
    assertThat(answers).contains("resolved").isSubsetOf("resolved", "later");
    assertThat(item(resolve(admin, by(conflict, "CLIENT_WINS", 2, ""))).path("status").asText())
        .isEqualTo("resolved");
  }

  @Test
  void what_a_conflict_does_not_take_waits_with_the_device_and_gets_through_in_the_end() {
    var conflict = opened(10);
    var waiting = fill();
    assertThat(waiting).hasSizeLessThan(EDITS);
    var late = chained(UUID.randomUUID(), waiting.get(waiting.size() - 1), 99);

    var refused = push(late).at("/failed/0");
    assertThat(refused.at("/error/code").asText()).isEqualTo("CONFLICT_FULL");
    assertThat(refused.at("/error/retryable").asBoolean()).isTrue();
    assertThat(refused.path("failedOperationId").isTextual()).isTrue();
    item(resolve(admin, by(conflict, "CLIENT_WINS", 2, "")));
    var taken = push(late);

    assertThat(taken.path("failed")).isEmpty();
    assertThat(data()).isEqualTo("{\"a\":99,\"text\":\"" + text(99) + "\"}");
  }

  private static String text(int number) {
    return ("" + (char) ('a' + number % 26)).repeat(LARGE);
  }

  @Test
  void a_batch_that_names_many_waiting_edits_again_is_answered() {
    opened(10);
    var waiting = fill();
    var deletions = new ArrayList<String>();
    for (var one : waiting) {
      deletions.add(
          edit(3, "delete", ",'prevOpId':'" + one + "'")
              .replace(operations[3], UUID.randomUUID().toString()));
    }

    var answers = push(deletions.toArray(String[]::new));

    assertThat(answers.path("failed").size() + answers.path("conflicts").size())
        .isEqualTo(waiting.size());
  }

  @Test
  void other_terms_are_tried_on_it() {
    opened(10);
    fill();
    var answer = send(admin, "POST", "/sync/conflict-simulations", "{\"type\":\"it-merged-note\"}");

    assertThat(answer.status()).isEqualTo(200);
    JsonNode found = answer.json();
    assertThat(found.path("conflicts").asInt()).isPositive();
  }
}
