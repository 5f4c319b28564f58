package org.cairn.web.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.it.Refusal;
import org.cairn.web.sync.EditingIT;
import org.junit.jupiter.api.Test;

/** A version that the database does not take: its change fails, and no other. */
class RefusedByDatabaseIT extends EditingIT {
  private final String batch = UUID.randomUUID().toString();
  private final UUID before = UUID.randomUUID();
  private final UUID refused = UUID.randomUUID();
  private final UUID after = UUID.randomUUID();

  private String create(UUID id) {
    return "{'opId':'%s','type':'%s','action':'create','offlineId':'%s','entityId':'%s','data':{'a':1}}"
        .formatted(UUID.randomUUID(), type(), id, entity)
        .replace('\'', '"');
  }

  private String body() {
    var changes =
        Stream.of(before, refused, after).map(this::create).collect(Collectors.joining(","));
    return "{\"batchId\":\"%s\",\"changes\":[%s]}".formatted(batch, changes);
  }

  private void whileRefused(Runnable test) {
    var hex = refused.toString().replace("-", "");
    Refusal.during("sync_revision", "document_id <> x'" + hex + "'", test);
  }

  private JsonNode result() {
    return get(worker, "/sync/batches/" + batch).json();
  }

  private void requireOneFailed(JsonNode failed) {
    assertThat(failed).hasSize(1);
    assertThat(failed.at("/0/offlineId").asText()).isEqualTo(refused.toString());
    assertThat(failed.at("/0/error/code").asText()).isEqualTo("UNPROCESSABLE_OPERATION");
    assertThat(get(admin, "/documents/" + before).status()).isEqualTo(200);
    assertThat(get(admin, "/documents/" + after).status()).isEqualTo(200);
    assertThat(get(admin, "/documents/" + refused).status()).isEqualTo(404);
  }

  @Test
  void fails_alone_in_a_push() {
    whileRefused(
        () -> {
          var answer = withToken(worker.accessToken(), "POST", "/sync/batch", body(), Map.of());
          assertThat(answer.status()).isEqualTo(200);
          assertThat(answer.json().path("successful")).hasSize(2);
          requireOneFailed(answer.json().path("failed"));
        });
  }

  @Test
  void fails_alone_in_the_queue() {
    whileRefused(
        () -> {
          var later = Map.of("Prefer", "respond-async");
          withToken(worker.accessToken(), "POST", "/sync/batch", body(), later);
          await()
              .atMost(Duration.ofSeconds(30))
              .until(() -> result().path("state").asText().equals("COMPLETED"));
          requireOneFailed(result().at("/results/failed"));
        });
  }
}
