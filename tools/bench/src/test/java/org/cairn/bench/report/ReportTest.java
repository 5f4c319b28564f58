package org.cairn.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ReportTest {
  private final Report report = new Report(new PrintStream(OutputStream.nullOutputStream()));

  @Test
  void what_holds_for_several_stages_is_said_once() {
    report.circumstance("Database: one");
    report.circumstance("Database: one");
    report.circumstance("Database: other");

    assertThat(report.markdown()).containsOnlyOnce("- Database: one\n").contains("other");
  }
}
