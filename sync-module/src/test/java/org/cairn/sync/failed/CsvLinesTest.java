package org.cairn.sync.failed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLinesTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
  void what_a_spreadsheet_would_run_becomes_text(String value) {
    assertThat(CsvLines.cell(value)).isEqualTo("'" + value);
  }

  @Test
  void everything_else_stays_as_it_is() {
    assertThat(CsvLines.cell("1-2=@")).isEqualTo("1-2=@");
    assertThat(CsvLines.cell("")).isEmpty();
    assertThat(CsvLines.cell(null)).isEmpty();
    assertThat(CsvLines.cell(7)).isEqualTo("7");
  }

  @Test
  void commas_quotes_and_breaks_come_back_from_a_parser() throws IOException {
    var words = "a, \"b\"\r\nc\nd;é😀";
    var out = new ByteArrayOutputStream();
    var lines = new CsvLines(out);
    lines.write(FailedOperationSummary.of(Failures.failure(1, words, 10)));
    lines.end();

    var records = parse(out.toString(UTF_8));

    assertThat(records).hasSize(2);
    assertThat(out.toString(UTF_8)).contains("bytes\r\n").endsWith(",10\r\n");
    assertThat(records.get(1)).hasSameSizeAs(records.get(0));
    var column = records.get(0).indexOf("message");
    assertThat(records.get(1).get(column)).isEqualTo(words);
  }

  private static List<List<String>> parse(String csv) throws IOException {
    try (var parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
      return parser.getRecords().stream().map(row -> row.stream().toList()).toList();
    }
  }
}
