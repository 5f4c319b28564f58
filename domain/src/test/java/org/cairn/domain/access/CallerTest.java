package org.cairn.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.audit.AuditOutcome;
import org.cairn.domain.json.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {
  @ParameterizedTest
  @CsvSource({
    "ADMINISTRATOR,true,true",
    "COORDINATOR,true,true",
    "FIELD_WORKER,false,true",
    "AUDITOR,false,false"
  })
  void a_role_says_what_one_sees_and_does(Role role, boolean everything, boolean records) {
    var caller = new Caller(new UUID(1, 1), Set.of(role), null, null, "t");

    assertThat(caller.has(role)).isTrue();
    assertThat(caller.seesEverything()).isEqualTo(everything);
    assertThat(caller.mayRecord()).isEqualTo(records);
    assertThat(caller.assignmentsVersion()).isEqualTo(Caller.ASSIGNMENTS_UNKNOWN);
  }

  @Test
  void the_server_itself_is_nobody() {
    assertThat(Caller.system("start").userId()).isNull();
    assertThat(Caller.system("start").seesEverything()).isFalse();
  }

  @Test
  void an_act_is_remembered_with_its_caller_object_and_details() {
    var caller = Caller.system("t");
    var details = StrictJson.mapper().createObjectNode().put("a", 1);

    var entry = AuditEntry.of(caller, AuditAction.TYPE_SAVED, "type", "visit");

    assertThat(entry.outcome()).isEqualTo(AuditOutcome.SUCCEEDED);
    assertThat(entry.object().id()).isEqualTo("visit");
    assertThat(entry.details()).isEmpty();
    assertThat(entry.with(details).refused().outcome()).isEqualTo(AuditOutcome.REFUSED);
    assertThat(entry.with(details).refused().details()).isEqualTo(details);
  }
}
