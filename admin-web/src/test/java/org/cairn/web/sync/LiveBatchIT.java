package org.cairn.web.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.cairn.web.access.AccessIT;
import org.junit.jupiter.api.Test;

/** A device that listens while the server works on what it has sent. */
class LiveBatchIT extends AccessIT {
  private static final Duration SOON = Duration.ofSeconds(10);

  @Test
  void a_device_hears_how_its_batch_is_getting_on_that_is_worked_on_later() {
    var admin = admin();
    var type = "{\"name\":\"it-heard\",\"version\":1,\"schema\":{\"type\":\"object\"}}";
    assertThat(send(admin, "PUT", "/admin/types/it-heard", type).status()).isBetween(200, 201);
    var address = URI.create("http://127.0.0.1:" + client().port() + API + "/sync/stream");
    var device = Listening.to(address, admin);
    device.awaitChanged(1, SOON);

    var first = push(admin);
    await().atMost(SOON).until(() -> completions(device, first) > 0);
    assertThat(device.lines()).contains("event: batch");

    var second = push(admin);
    await().atMost(SOON).until(() -> completions(device, second) > 0);
    assertThat(completions(device, first)).isEqualTo(1);
    device.close();
  }

  private static long completions(Listening device, String batch) {
    return device.lines().stream()
        .filter(line -> line.contains(batch) && line.contains("COMPLETED"))
        .count();
  }

  private String push(Session admin) {
    var batch = UUID.randomUUID().toString();
    var id = UUID.randomUUID();
    var change =
        "{\"opId\":\"%s\",\"type\":\"it-heard\",\"action\":\"create\",\"offlineId\":\"%s\",\"entityId\":\"%s\",\"versionNumber\":1,\"data\":{}}"
            .formatted(UUID.randomUUID(), id, id);
    var body = "{\"batchId\":\"%s\",\"changes\":[%s]}".formatted(batch, change);
    var later = Map.of("Prefer", "respond-async");
    withToken(admin.accessToken(), "POST", "/sync/batch", body, later);
    return batch;
  }
}
