package org.cairn.web.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.cairn.it.Client.Answer;
import org.cairn.web.access.AccessIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pulls that wait for something to happen. */
class WaitingPullIT extends AccessIT {
  private static final String WAIT = "/sync/pull?waitSeconds=20";

  private Session worker;

  @BeforeEach
  void sign_in() {
    worker = person(admin(), "FIELD_WORKER");
  }

  private CompletableFuture<Answer> waiting() {
    return CompletableFuture.supplyAsync(() -> get(worker, WAIT), task -> new Thread(task).start());
  }

  @Test
  void many_devices_are_woken_by_one_assignment() throws Exception {
    var pulls = new ArrayList<CompletableFuture<Answer>>();
    for (int i = 0; i < 4; i++) {
      pulls.add(waiting());
    }
    var household = UUID.randomUUID();
    var change =
        "{\"opId\":\"%s\",\"type\":\"entity\",\"action\":\"create\",\"offlineId\":\"%s\",\"versionNumber\":1,\"data\":{\"kind\":\"household\",\"hh_size\":5,\"consent\":\"yes\",\"location\":{\"country\":\"CF\",\"admin1\":\"CF62\"}}}"
            .formatted(UUID.randomUUID(), household);
    assertThat(
            send(worker, "POST", "/sync/batch", "{\"changes\":[" + change + "]}")
                .json()
                .path("successful"))
        .hasSize(1);

    for (var pull : pulls) {
      assertThat(pull.get(10, TimeUnit.SECONDS).json().at("/changes/0/id").textValue())
          .isEqualTo(household.toString());
    }
  }

  @Test
  void one_waiting_pull_too_many_has_the_oldest_of_its_device_answered() {
    var first = waiting();
    var later = new ArrayList<CompletableFuture<Answer>>();

    Awaitility.await()
        .atMost(Duration.ofSeconds(15))
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              if (later.size() < 4) {
                later.add(waiting());
              }
              return first.isDone();
            });

    assertThat(first.join().status()).isEqualTo(200);
    assertThat(first.join().json().get("changes")).isEmpty();
    assertThat(later).noneMatch(CompletableFuture::isDone);
  }
}
