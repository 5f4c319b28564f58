package org.cairn.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Users who are known to the organisation's identity provider. */
class LinkedUserIT extends IdentityProviderIT {
  @Test
  void who_is_unlinked_is_out_at_once() {
    var admin = admin();
    var id = addLinked(admin);
    var session = Session.of(present(issuer.assertion(subject)));
    assertWelcome(knock(session));

    change(admin, id, "{\"externalSubject\":null}");

    assertProblem(knock(session), 401, "UNAUTHENTICATED");
    assertRefused(refresh(session.refreshToken()), "invalid_grant");
    assertRefused(present(issuer.assertion(subject)), "invalid_grant");
    assertThat(user(admin, id).get("externalSubject").isNull()).isTrue();
  }

  @Test
  void linking_ends_no_session_nor_does_another_change() {
    var admin = admin();
    var person = person(admin, "FIELD_WORKER");

    change(admin, person.userId(), "{\"externalSubject\":\"" + subject + "\"}");
    change(admin, person.userId(), "{\"externalSubject\":\"" + subject + "\",\"name\":\"Ada\"}");

    assertWelcome(knock(person));
  }

  @Test
  void two_users_are_never_linked_to_the_same_subject() {
    var admin = admin();
    var other = createUser(admin, unique("eve"), "FIELD_WORKER");
    var more = ",\"externalSubject\":\"" + subject + "\"";

    var statuses = IntStream.range(0, 4).parallel().mapToObj(i -> add(admin, more).status());

    assertThat(statuses.toList()).containsOnlyOnce(201).containsOnly(201, 409);
    var link = "{\"externalSubject\":\"" + subject + "\"}";
    assertProblem(patch(admin, USERS + "/" + other, "1", link), 409, "ALREADY_EXISTS");
    assertThat(user(admin, other).get("version").intValue()).isEqualTo(1);
  }

  @Test
  void a_subject_is_compared_letter_by_letter() {
    addLinked(admin());

    assertRefused(present(issuer.assertion(subject.toUpperCase())), "invalid_grant");
    assertRefused(present(issuer.assertion(subject + " ")), "invalid_grant");
    assertThat(present(issuer.assertion(subject)).status()).isEqualTo(200);
  }

  @Test
  void a_password_is_missing_only_where_there_is_no_other_way_in() {
    var admin = admin();
    var name = user(admin, addLinked(admin)).get("username").textValue();
    var form = Map.of("grant_type", "password", "username", name, "password", PASSWORD);

    assertRefused(token(form), "invalid_grant");
    assertProblem(add(admin, ""), 400, "INVALID");
    assertProblem(add(admin, ",\"externalSubject\":\"\""), 400, "INVALID");
    assertProblem(add(admin, ",\"externalSubject\":\" x\""), 400, "INVALID");
    assertProblem(
        add(admin, ",\"externalSubject\":\"x\",\"mustChangePassword\":true"), 400, "INVALID");
  }

  @Test
  void a_password_can_be_taken_away_from_who_signs_in_elsewhere() {
    var admin = admin();
    var name = unique("ada");
    var id = createUser(admin, name, "FIELD_WORKER");
    var session = signIn(name, PASSWORD);
    assertProblem(patch(admin, USERS + "/" + id, "1", "{\"password\":null}"), 400, "INVALID");
    assertWelcome(knock(session));

    change(admin, id, "{\"password\":null,\"externalSubject\":\"" + subject + "\"}");

    assertProblem(knock(session), 401, "UNAUTHENTICATED");
    var form = Map.of("grant_type", "password", "username", name, "password", PASSWORD);
    assertRefused(token(form), "invalid_grant");
    var elsewhere = Session.of(present(issuer.assertion(subject)));
    var own = "{\"oldPassword\":\"%s\",\"newPassword\":\"another password\"}";
    var chosen = send(elsewhere, "POST", "/auth/password", own.formatted(PASSWORD));
    assertProblem(chosen, 400, "INVALID");
    change(admin, id, "{\"password\":\"a password again\"}");
    assertThat(signIn(name, "a password again").userId()).isEqualTo(id);
  }
}
