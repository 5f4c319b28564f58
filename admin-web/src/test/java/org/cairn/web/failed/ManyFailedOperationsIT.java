package org.cairn.web.failed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cairn.domain.json.StrictJson;
import org.junit.jupiter.api.Test;

/** Many failed operations at once: set aside, forgotten, exported. */
class ManyFailedOperationsIT extends FailedIT {
  private static String named(String... ids) {
    return "{'ids':['" + String.join("','", ids) + "']}";
  }

  private static String dry(String body) {
    return body.substring(0, body.length() - 1) + ",'dryRun':true}";
  }

  private static String noted(String body) {
    return body.substring(0, body.length() - 1) + ",'note':'because'}";
  }

  @Test
  void those_named_are_archived_and_a_dry_run_only_counts() {
    var first = failed(edit(1, "update", WRONG));
    var second = failed(edit(2, "update", WRONG));
    var third = failed(edit(3, "update", WRONG));
    var body = named(first, second, UUID.randomUUID().toString(), first);

    assertThat(count("/archive", dry(body))).isEqualTo(2);
    assertThat(listed("")).hasSize(3);
    assertThat(count("/archive", body)).isEqualTo(2);
    assertThat(count("/archive", body)).isZero();

    assertThat(listed("")).containsExactly(third);
    assertThat(state(first)).isEqualTo("ARCHIVED");
    assertThat(read(second).get("history")).hasSize(1);
  }

  @Test
  void all_that_match_are_archived_and_no_others() {
    var wrong = failed(edit(1, "update", WRONG));
    var unassigned = notAssigned(2);
    var old = failed(edit(3, "update", WRONG));
    ages(old, 8);

    assertThat(count("/archive", dry(matching(",'category':'VALIDATION'")))).isEqualTo(2);
    assertThat(count("/archive", matching(",'olderThanDays':7"))).isEqualTo(1);
    assertThat(state(old)).isEqualTo("ARCHIVED");
    assertThat(listed("")).containsExactly(unassigned, wrong);
    assertThat(count("/archive", matching(",'category':'VALIDATION'"))).isEqualTo(1);

    assertThat(listed("")).containsExactly(unassigned);
  }

  @Test
  void all_that_match_are_discarded_with_a_reason_and_then_archived() {
    var id = failed(edit(1, "update", WRONG));
    assertThat(wrong(act("/discard", matching("")))).isEqualTo("/note");

    assertThat(count("/discard", noted(matching("")))).isEqualTo(1);
    assertThat(count("/archive", matching(""))).isZero();
    assertThat(count("/archive", matching(",'state':'DISCARDED'"))).isEqualTo(1);

    var history = read(id).get("history");
    assertThat(history.findValuesAsText("act")).containsExactly("ARCHIVED", "DISCARDED");
    assertThat(history.at("/1/note").asText()).isEqualTo("because");
    var query = "/audit/entries?action=FAILED_OPERATIONS_DISCARDED&objectId=" + id;
    assertThat(get(admin, query).json().at("/items/0/details/ids/0").asText()).isEqualTo(id);
  }

  @Test
  void a_request_that_says_too_much_too_little_or_the_wrong_thing_is_pointed_to() {
    assertThat(wrong(act("/archive", "{}"))).isEqualTo("");
    assertThat(wrong(act("/archive", "{'ids':[],'matching':{}}"))).isEqualTo("");
    assertThat(wrong(act("/archive", "{'ids':[]}"))).isEqualTo("/ids");
    assertThat(wrong(act("/archive", "{'ids':[null]}"))).isEqualTo("/ids/0");
    assertThat(wrong(act("/archive", matching(",'state':'RETRYING'"))))
        .isEqualTo("/matching/state");
    assertThat(wrong(act("/archive", matching(",'olderThanDays':0"))))
        .isEqualTo("/matching/olderThanDays");
    assertThat(wrong(act("/archive", matching(",'userId':'x'")))).isEqualTo("/matching/userId");
    assertThat(wrong(act("/purge", matching(",'state':'OPEN'")))).isEqualTo("/matching/state");
  }

  @Test
  void only_what_is_archived_is_forgotten_and_when_it_matches_only_after_its_time() {
    var open = failed(edit(1, "update", WRONG));
    var archived = failed(edit(2, "update", WRONG));
    var old = failed(edit(3, "update", WRONG));
    count("/archive", named(archived, old));
    ages(old, 31);

    assertThat(count("/purge", dry(matching("")))).isEqualTo(1);
    assertThat(count("/purge", matching(""))).isEqualTo(1);
    assertThat(get(admin, LIST + "/" + old).status()).isEqualTo(404);
    assertThat(count("/purge", named(open, archived))).isEqualTo(1);

    assertThat(get(admin, LIST + "/" + archived).status()).isEqualTo(404);
    assertThat(listed("&state=ANY")).containsExactly(open);
  }

  @Test
  void an_edit_that_follows_a_forgotten_one_is_taken_and_one_that_comes_again_is_kept_anew() {
    var id = failed(edit(1, "update", WRONG));
    count("/archive", named(id));
    count("/purge", named(id));

    assertThat(outcome(push(edit(2, "update", after(1) + ",'data':{'a':2}")))).isEqualTo("applied");
    assertThat(failed(edit(1, "update", WRONG))).isEqualTo(id);

    assertThat(state(id)).isEqualTo("OPEN");
    assertThat(read(id).get("history")).isEmpty();
    assertThat(read(id).at("/change/data").asInt()).isEqualTo(7);
  }

  @Test
  void a_forgotten_one_that_is_taken_after_all_stays_forgotten() {
    var id = failed(edit(1, "update", WRONG));
    count("/archive", named(id));
    count("/purge", named(id));

    assertThat(outcome(push(edit(1, "update", ",'data':{'a':2}")))).isEqualTo("applied");

    assertThat(get(admin, LIST + "/" + id).status()).isEqualTo(404);
    assertThat(listed("&state=ANY")).isEmpty();
  }

  @Test
  void the_export_as_csv_is_read_by_others_and_starts_no_formula() throws IOException {
    var wrong = failed(edit(1, "update", WRONG));
    var formula =
        failed(edit(2, "update", "").replace(type(), "=HYPERLINK(\\\"x\\\",1)\\n, \\\"y\\\""));

    var answer = get(admin, LIST + "/export?format=csv&deviceId=" + worker.deviceId());

    assertThat(answer.header("Content-Type")).startsWith("text/csv");
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"failed-operations.csv\"");
    var rows = rows(new String(answer.bytes(), UTF_8));
    assertThat(rows).extracting(row -> row.get("id")).containsExactly(formula, wrong);
    assertThat(rows.get(0).get("type")).isEqualTo("'=HYPERLINK(\"x\",1)\n, \"y\"");
    assertThat(rows.get(0).get("code")).isEqualTo("TYPE_UNKNOWN");
    assertThat(rows.get(1).get("opId")).isEqualTo(operations[1]);
    assertThat(rows.get(1).get("lastFailedAt"))
        .isEqualTo(read(wrong).at("/operation/lastFailedAt").asText());
    assertThat(rows.get(1).get("stateBy")).isEmpty();
  }

  private static List<CSVRecord> rows(String csv) throws IOException {
    var form = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = CSVParser.parse(csv, form)) {
      return parser.getRecords();
    }
  }

  @Test
  void the_export_as_ndjson_has_the_changes_each_on_a_line() {
    var wrong = failed(edit(1, "update", ",\n 'data':\r\n7,'updatedAt':'no time'"));
    var unassigned = notAssigned(2);

    var answer =
        get(admin, LIST + "/export?since=2020-01-01T00:00:00Z&deviceId=" + worker.deviceId());

    assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
    var lines =
        Arrays.stream(new String(answer.bytes(), UTF_8).split("\n"))
            .map(line -> StrictJson.parse(line.getBytes(UTF_8)))
            .toList();
    assertThat(lines)
        .extracting(line -> line.at("/operation/id").asText())
        .containsExactly(unassigned, wrong);
    assertThat(lines.get(1).at("/change/data").asInt()).isEqualTo(7);
    assertThat(lines.get(0).at("/change/entityId").asText()).isEqualTo(foreign);
    assertThat(wrong(get(admin, LIST + "/export?format=xml"))).isEqualTo("format");
  }
}
