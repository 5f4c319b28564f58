package org.cairn.web.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.cairn.web.access.AccessIT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Devices that listen while others work. */
class LiveStreamIT extends AccessIT {
  private static final Duration SOON = Duration.ofSeconds(10);

  private final String ours = UUID.randomUUID().toString();
  private final String others = UUID.randomUUID().toString();
  private final ArrayList<Listening> open = new ArrayList<>();
  private Session admin;
  private Session worker;

  @BeforeEach
  void assign_an_entity() {
    admin = admin();
    worker = person(admin, "FIELD_WORKER");
    assign(ours);
    var type = "{\"name\":\"it-heard\",\"version\":1,\"schema\":{\"type\":\"object\"}}";
    assertThat(send(admin, "PUT", "/admin/types/it-heard", type).status()).isBetween(200, 201);
  }

  @AfterEach
  void hang_up() {
    open.forEach(Listening::close);
  }

  private void assign(String entity) {
    var body = "{\"userId\":\"%s\",\"entityId\":\"%s\"}".formatted(worker.userId(), entity);
    assertThat(send(admin, "POST", "/admin/assignments", body).status()).isEqualTo(201);
  }

  private Listening listen(Session session, String... headers) {
    var address = URI.create("http://127.0.0.1:" + client().port() + API + "/sync/stream");
    var listening = Listening.to(address, session, headers);
    open.add(listening);
    assertThat(listening.status()).isEqualTo(200);
    return listening;
  }

  /** Has been told all that there was before. */
  private Listening listening(Session session) {
    var listening = listen(session);
    listening.awaitChanged(1, SOON);
    return listening;
  }

  private void push(Session session, String type, String id, String entity, String data) {
    var change =
        "{\"opId\":\"%s\",\"type\":\"%s\",\"action\":\"create\",\"offlineId\":\"%s\",\"entityId\":\"%s\",\"versionNumber\":1,\"data\":%s}"
            .formatted(UUID.randomUUID(), type, id, entity, data);
    var answer = send(session, "POST", "/sync/batch", "{\"changes\":[" + change + "]}").json();
    assertThat(answer.path("successful")).as(answer.toString()).hasSize(1);
  }

  private void pushInto(String entity) {
    push(admin, "it-heard", UUID.randomUUID().toString(), entity, "{}");
  }

  @Test
  void a_device_hears_within_a_second_that_another_has_pushed() {
    var device = listening(worker);

    pushInto(ours);

    device.awaitChanged(2, Duration.ofSeconds(1));
    assertThat(device.lastData().get("checkpoint").textValue()).isNotBlank();
    assertThat(device.last("id"))
        .contains("changed:" + device.lastData().get("checkpoint").textValue());
    assertThat(get(worker, "/sync/pull").json().get("changes")).hasSize(1);
  }

  @Test
  void it_is_told_how_to_come_again_and_proxies_not_to_keep_anything() {
    var device = listening(worker);

    assertThat(device.lines()).contains("retry: 3000");
    assertThat(device.header("Content-Type")).startsWith("text/event-stream");
    assertThat(device.header("Cache-Control")).contains("no-store");
    assertThat(device.header("X-Accel-Buffering")).isEqualTo("no");
    assertThat(device.header("Content-Encoding")).isEmpty();
  }

  @Test
  void nobody_hears_of_what_they_do_not_see() throws Exception {
    var device = listening(worker);
    var coordinator = listening(person(admin, "COORDINATOR"));

    pushInto(others);

    // Both are told by the same look.
    coordinator.awaitChanged(2, SOON);
    Thread.sleep(1_500);
    assertThat(device.count("event: changed")).as("%s", device.lines()).isEqualTo(1);
  }

  @Test
  void a_device_hears_of_a_household_that_the_same_person_registers_on_another() {
    var name = unique("ada");
    createUser(admin, name, "FIELD_WORKER");
    var phone = signIn(name, PASSWORD);
    var tablet = listening(signIn(name, PASSWORD));
    var household = UUID.randomUUID().toString();

    push(
        phone,
        "entity",
        household,
        household,
        "{\"kind\":\"household\",\"hh_size\":5,\"consent\":\"yes\",\"location\":{\"country\":\"CF\",\"admin1\":\"CF62\"}}");

    tablet.awaitChanged(2, Duration.ofSeconds(1));
  }

  @Test
  void a_device_hears_of_what_is_assigned() {
    pushInto(others);
    var device = listening(worker);

    assign(others);

    device.awaitChanged(2, Duration.ofSeconds(2));
  }

  @Test
  void who_comes_again_hears_at_once_whether_something_happened_meanwhile() throws Exception {
    var device = listening(worker);
    var id = device.last("id");
    device.close();

    var nothingNew = listen(worker, "Last-Event-ID", id);
    pushInto(others);
    Thread.sleep(2_000);
    assertThat(nothingNew.count("event: changed")).isZero();
    nothingNew.close();

    pushInto(ours);
    listen(worker, "Last-Event-ID", id).awaitChanged(1, Duration.ofSeconds(1));
  }

  @Test
  void a_quiet_stream_has_a_heartbeat_that_brings_the_id_up_to_date() throws Exception {
    var device = listening(worker);
    pushInto(others);
    Thread.sleep(2_000);
    var before = device.last("id");
    var start = Instant.now();

    while (device.count(": Nothing new.") < 2) {
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(40));
      Thread.sleep(100);
    }

    assertThat(device.hasEnded()).isFalse();
    assertThat(device.last("id")).isNotEqualTo(before);
  }

  @Test
  void a_revoked_device_hears_nothing_more() {
    var device = listening(worker);

    assertThat(send(admin, "DELETE", "/admin/devices/" + worker.deviceId(), null).status())
        .isEqualTo(204);

    device.awaitEnd(Duration.ofSeconds(17));
  }

  @Test
  void the_oldest_of_three_streams_of_a_device_ends() {
    var first = listening(worker);
    var second = listening(worker);
    var third = listening(worker);

    first.awaitEnd(SOON);

    pushInto(ours);
    second.awaitChanged(2, SOON);
    third.awaitChanged(2, SOON);
  }

  @Test
  void who_may_not_listen_is_told_why_in_the_form_of_problems() {
    var stream = "/sync/stream";
    var json = Map.of("Accept", "application/json");

    assertProblem(client().get(API + stream), 401, "UNAUTHENTICATED");
    assertProblem(get(person(admin, "AUDITOR"), stream), 403, "FORBIDDEN");
    assertProblem(
        withToken(worker.accessToken(), "GET", stream, null, json), 406, "NOT_ACCEPTABLE");
  }

  /** Without a password, of which each takes the server long to check. */
  private Session enrol(String userId) {
    var body = "{\"userId\":\"" + userId + "\"}";
    var code = send(admin, "POST", "/admin/enrolments", body).json().get("code").textValue();
    return session(Map.of("grant_type", "urn:cairn:enrolment", "code", code));
  }

  /** Eighty, which is more than the server has threads for requests. */
  @Test
  void many_who_listen_keep_nobody_from_being_answered() {
    var devices = new ArrayList<Listening>();
    for (int user = 0; user < 2; user++) {
      var id = createUser(admin, unique("ada"), "COORDINATOR");
      for (int device = 0; device < 20; device++) {
        var session = enrol(id);
        devices.add(listen(session));
        devices.add(listen(session));
      }
    }
    devices.forEach(device -> device.awaitChanged(1, SOON));
    var start = Instant.now();

    pushInto(ours);
    assertThat(get(worker, "/sync/pull").json().get("changes")).hasSize(1);

    assertThat(Duration.between(start, Instant.now())).isLessThan(SOON);
    devices.forEach(device -> device.awaitChanged(2, SOON));
  }
}
