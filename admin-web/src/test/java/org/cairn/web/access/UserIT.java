package org.cairn.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserIT extends AccessIT {
  private static final String USERS = "/admin/users";

  @Test
  void a_created_user_is_found_at_its_place() {
    var admin = admin();
    var body =
        "{\"username\":\"%s\",\"name\":\"Ada Lovelace\",\"password\":\"%s\",\"email\":\"a@b.org\","
            + "\"roles\":[\"COORDINATOR\",\"AUDITOR\"]}";

    var answer = send(admin, "POST", USERS, body.formatted(unique("Ada"), PASSWORD));

    assertThat(answer.status()).isEqualTo(201);
    var place = answer.header("Location");
    assertThat(place).endsWith(API + USERS + "/" + answer.json().get("id").textValue());
    var found = get(admin, place.substring(place.indexOf(USERS)));
    assertThat(found.json()).isEqualTo(answer.json());
    assertThat(found.header("ETag")).isEqualTo("\"1\"");
    assertThat(found.json().get("name").textValue()).isEqualTo("Ada Lovelace");
    assertThat(found.json().get("roles").toString()).isEqualTo("[\"COORDINATOR\",\"AUDITOR\"]");
    assertThat(found.json().has("password")).isFalse();
  }

  @Test
  void a_name_is_taken_whatever_its_case() {
    var admin = admin();
    var name = unique("ada");
    createUser(admin, name, "AUDITOR");
    var body = "{\"username\":\"%s\",\"password\":\"%s\",\"roles\":[\"AUDITOR\"]}";

    var again = send(admin, "POST", USERS, body.formatted(name.toUpperCase(), PASSWORD));

    assertProblem(again, 409, "ALREADY_EXISTS");
  }

  @Test
  void of_many_who_take_a_name_at_once_one_gets_it() {
    var admin = admin();
    var body =
        "{\"username\":\"%s\",\"password\":\"%s\",\"roles\":[\"AUDITOR\"]}"
            .formatted(unique("ada"), PASSWORD);

    var statuses =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(i -> send(admin, "POST", USERS, body).status())
            .toList();

    assertThat(statuses).containsOnlyOnce(201);
    assertThat(statuses).containsOnly(201, 409);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"username\":\"a b\",\"password\":\"long enough password\",\"roles\":[\"AUDITOR\"]}",
        "{\"username\":\"x-1\",\"password\":\"short\",\"roles\":[\"AUDITOR\"]}",
        "{\"username\":\"x-1\",\"password\":\"long enough password\",\"roles\":[]}",
        "{\"username\":\"x-1\",\"password\":\"long enough password\",\"roles\":[null]}",
        "{\"username\":\"x-1\",\"password\":\"long enough password\",\"roles\":[\"KING\"]}",
        "{\"username\":\"x-1\",\"password\":\"long enough password\",\"extra\":1}",
        "{\"username\":\"long-user-name\",\"password\":\"Long-User-Name\",\"roles\":[\"AUDITOR\"]}"
      })
  void wrong_values_are_named(String body) {
    var answer = send(admin(), "POST", USERS, body);

    assertProblem(answer, 400, "INVALID");
    assertThat(answer.json().get("errors")).isNotEmpty();
  }

  @Test
  void nothing_is_changed_without_having_been_read() {
    var admin = admin();
    var id = createUser(admin, unique("ada"), "FIELD_WORKER");

    var blind = send(admin, "PATCH", USERS + "/" + id, "{\"name\":\"B\"}");
    var first = patch(admin, USERS + "/" + id, "1", "{\"name\":\"B\"}");
    var second = patch(admin, USERS + "/" + id, "1", "{\"name\":\"C\"}");

    assertProblem(blind, 428, "PRECONDITION_REQUIRED");
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("ETag")).isEqualTo("\"2\"");
    assertProblem(second, 409, "STALE");
    assertThat(user(admin, id).get("name").textValue()).isEqualTo("B");
  }

  @Test
  void absent_properties_stay_and_null_removes_the_email() {
    var admin = admin();
    var id = createUser(admin, unique("ada"), "FIELD_WORKER");

    change(admin, id, "{\"email\":\"ada@example.org\"}");
    change(admin, id, "{\"name\":\"Ada\"}");
    assertThat(user(admin, id).get("email").textValue()).isEqualTo("ada@example.org");

    change(admin, id, "{\"email\":null}");
    assertThat(user(admin, id).get("email").isNull()).isTrue();
  }

  @Test
  void an_inactive_user_is_stopped_at_once_and_goes_on_when_active_again() {
    var admin = admin();
    var worker = person(admin, "FIELD_WORKER");
    assertWelcome(knock(worker));

    change(admin, worker.userId(), "{\"active\":false}");
    assertProblem(knock(worker), 403, "USER_INACTIVE");
    assertRefused(refresh(worker.refreshToken()), "invalid_grant");

    change(admin, worker.userId(), "{\"active\":true}");
    assertWelcome(knock(worker));
    assertThat(refresh(worker.refreshToken()).status()).isEqualTo(200);
  }

  @Test
  void other_roles_hold_with_the_next_request() {
    var admin = admin();
    var person = person(admin, "FIELD_WORKER");
    assertProblem(get(person, USERS), 403, "FORBIDDEN");

    change(admin, person.userId(), "{\"roles\":[\"ADMINISTRATOR\"]}");
    assertThat(get(person, USERS).status()).isEqualTo(200);

    change(admin, person.userId(), "{\"roles\":[\"AUDITOR\"]}");
    assertProblem(get(person, USERS), 403, "FORBIDDEN");
  }

  @Test
  void the_last_administrator_remains() {
    var admin = admin();
    var others = activeAdministrators(admin);
    others.remove(admin.userId());
    others.forEach(id -> change(admin, id, "{\"active\":false}"));
    var version = user(admin, admin.userId()).get("version").asText();
    var path = USERS + "/" + admin.userId();

    var resting = patch(admin, path, version, "{\"active\":false}");
    var demoted = patch(admin, path, version, "{\"roles\":[\"AUDITOR\"]}");

    assertProblem(resting, 409, "LAST_ADMINISTRATOR");
    assertProblem(demoted, 409, "LAST_ADMINISTRATOR");
    assertThat(get(admin, USERS).status()).isEqualTo(200);
  }

  @Test
  void of_two_administrators_who_end_each_other_one_remains() {
    var admin = admin();
    for (int round = 0; round < 5; round++) {
      var others = activeAdministrators(admin);
      others.remove(admin.userId());
      others.forEach(id -> change(admin, id, "{\"active\":false}"));
      var second = person(admin, "ADMINISTRATOR");
      var version = user(admin, admin.userId()).get("version").asText();

      var statuses =
          List.of(
                  new String[] {admin.accessToken(), second.userId(), "1"},
                  new String[] {second.accessToken(), admin.userId(), version})
              .parallelStream()
              .map(
                  one ->
                      withToken(
                              one[0],
                              "PATCH",
                              USERS + "/" + one[1],
                              "{\"active\":false}",
                              Map.of("If-Match", "\"" + one[2] + "\""))
                          .status())
              .toList();

      assertThat(statuses.stream().filter(status -> status == 200)).hasSizeLessThan(2);
      if (get(admin, USERS).status() != 200) {
        change(second, admin.userId(), "{\"active\":true}");
      }
    }
  }

  @Test
  void lists_come_page_by_page_without_gaps_or_repetitions() {
    var admin = admin();
    for (int i = 0; i < 5; i++) {
      createUser(admin, unique("page"), "AUDITOR");
    }

    var names = new ArrayList<String>();
    var cursor = "";
    do {
      var page = get(admin, USERS + "?limit=2" + cursor).json();
      assertThat(page.get("items").size()).isLessThanOrEqualTo(2);
      page.get("items").forEach(user -> names.add(user.get("username").textValue()));
      cursor = page.get("nextCursor").isNull() ? null : page.get("nextCursor").textValue();
      cursor = cursor == null ? null : "&cursor=" + cursor;
    } while (cursor != null);

    assertThat(names).contains("admin").hasSizeGreaterThan(5);
    assertThat(new HashSet<>(names)).hasSameSizeAs(names);
    assertThat(get(admin, USERS + "?limit=1000").json().get("items").size())
        .isEqualTo(names.size());
    assertProblem(get(admin, USERS + "?limit=0"), 400, "INVALID");
    assertProblem(get(admin, USERS + "?cursor=!"), 400, "INVALID");
  }

  @Test
  void only_administrators_see_users_and_strangers_nothing() {
    var admin = admin();
    for (var role : new String[] {"COORDINATOR", "AUDITOR", "FIELD_WORKER"}) {
      assertProblem(get(person(admin, role), USERS), 403, "FORBIDDEN");
    }
    assertProblem(client().get(API + USERS), 401, "UNAUTHENTICATED");
    assertProblem(get(admin, USERS + "/no-id"), 404, "NOT_FOUND");
    assertProblem(get(admin, USERS + "/00000000-0000-7000-8000-000000000000"), 404, "NOT_FOUND");
  }

  private List<String> activeAdministrators(Session admin) {
    var ids = new ArrayList<String>();
    get(admin, USERS + "?limit=1000")
        .json()
        .get("items")
        .forEach(
            user -> {
              if (user.get("active").booleanValue()
                  && user.get("roles").toString().contains("ADMINISTRATOR")) {
                ids.add(user.get("id").textValue());
              }
            });
    return ids;
  }
}
