package org.cairn.web.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Conflicts as they are listed and shown. */
class FindConflictsIT extends ConflictedIT {
  @Test
  void a_conflict_is_shown_with_all_sides() {
    var conflict = read(admin, opened());

    assertThat(conflict.get("status").textValue()).isEqualTo("OPEN");
    assertThat(conflict.at("/server/versionNumber").intValue()).isEqualTo(2);
    assertThat(conflict.at("/server/data").toString()).isEqualTo("{\"a\":2}");
    assertThat(conflict.at("/edits/0/base/data").toString()).isEqualTo("{\"a\":1}");
    assertThat(conflict.at("/edits/0/data").toString()).isEqualTo("{\"a\":3,\"b\":1.50}");
    assertThat(conflict.at("/edits/0/deviceId").textValue()).isEqualTo(worker.deviceId());
    assertThat(conflict.at("/edits/0/suggestion/strategy").textValue()).isEqualTo("MERGE");
    assertThat(conflict.get("openFields").toString()).isEqualTo("[\"/a\"]");
    assertThat(conflict.get("decision").isNull()).isTrue();
  }

  @Test
  void conflicts_are_found_by_what_they_are_about() {
    var conflict = opened();

    for (var query :
        List.of(
            "",
            "&status=OPEN",
            "&kind=VERSION_CONFLICT",
            "&type=it-merged-note",
            "&entityId=" + entity,
            "&field=/a",
            "&deviceId=" + worker.deviceId(),
            "&authorId=" + worker.userId(),
            "&openedFrom=2026-01-01T00:00:00Z")) {
      assertThat(list(admin, query).findValuesAsText("id")).as(query).containsExactly(conflict);
    }
  }

  @Test
  void conflicts_about_something_else_are_not_found() {
    opened();

    for (var query :
        List.of(
            "&status=DECIDED",
            "&kind=DELETE_CONFLICT",
            "&automatic=true",
            "&entityId=" + other,
            "&field=/c",
            "&field=/",
            "&deviceId=" + admin.deviceId(),
            "&openedBefore=2026-01-01T00:00:00Z")) {
      assertThat(list(admin, query)).as(query).isEmpty();
    }
  }

  @Test
  void filters_that_are_misspelt_are_refused() {
    assertProblem(get(admin, LIST + "?status=LOST"), 400, "INVALID");
    assertProblem(get(admin, LIST + "?type=unheard-of"), 400, "INVALID");
    assertProblem(get(admin, LIST + "?field=a"), 400, "INVALID");
  }

  @Test
  void a_device_sees_the_conflicts_of_its_own_edits_only() {
    var conflict = opened();
    var stranger = person(admin, "FIELD_WORKER");

    assertThat(list(worker, "")).hasSize(1);
    assertThat(read(worker, conflict).get("edits")).hasSize(1);
    assertThat(list(stranger, "")).isEmpty();
    assertProblem(get(stranger, LIST + "/" + conflict), 404, "NOT_FOUND");
    assertProblem(get(admin, LIST + "/" + UUID.randomUUID()), 404, "NOT_FOUND");
  }
}
