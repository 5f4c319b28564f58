package org.cairn.sync.failed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import org.cairn.domain.failure.FailureState;
import org.cairn.domain.json.StrictJson;
import org.cairn.sync.store.FailureFilter;
import org.junit.jupiter.api.Test;

class ExportFailuresTest {
  private final Failures failures = new Failures();

  private String export(ExportFormat format) throws IOException {
    var export = new ExportFailures();
    export.list = failures;
    var out = new ByteArrayOutputStream();
    export.write(FailureFilter.in(FailureState.shown()), format, out);
    return out.toString(UTF_8);
  }

  @Test
  void however_many_there_are_each_stands_in_it_once() throws IOException {
    IntStream.range(0, 1_501).forEach(i -> failures.add(2));

    var lines = export(ExportFormat.NDJSON).lines().map(line -> line.getBytes(UTF_8)).toList();

    assertThat(lines.stream().map(line -> StrictJson.parse(line).at("/operation/id").asText()))
        .hasSize(1_501)
        .doesNotHaveDuplicates();
    assertThat(export(ExportFormat.CSV).lines()).hasSize(1_502);
  }

  @Test
  void none_is_an_empty_file_or_one_of_headings() throws IOException {
    assertThat(export(ExportFormat.NDJSON)).isEmpty();
    assertThat(export(ExportFormat.CSV).lines()).hasSize(1);
  }

  @Test
  void large_changes_are_read_one_by_one_and_small_ones_together() throws IOException {
    failures.add(5_000_000);
    failures.add(5_000_000);
    IntStream.range(0, 10).forEach(i -> failures.add(100));

    export(ExportFormat.NDJSON);

    assertThat(failures.read).containsExactly(1_000, 5_000_000, 5_000_000);
  }

  @Test
  void breaks_of_lines_go_and_nothing_else_does() {
    var change = "{\r\n \"a\" : \"x\\n é\",\n\t\"b\":1.50}";

    assertThat(new String(ExportFailures.onOneLine(change.getBytes(UTF_8)), UTF_8))
        .isEqualTo("{ \"a\" : \"x\\n é\",\t\"b\":1.50}");
  }
}
