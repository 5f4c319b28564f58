package org.cairn.sync.failed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cairn.domain.json.WireTime;

/**
 * Failed operations as CSV (RFC 4180), without what they carried: a cell of a spreadsheet takes
 * 32,767 characters.
 */
final class CsvLines {
  private static final String[] COLUMNS = {
    "id",
    "opId",
    "type",
    "action",
    "documentId",
    "entityId",
    "deviceId",
    "userId",
    "code",
    "category",
    "severity",
    "retryable",
    "pointer",
    "message",
    "attempts",
    "firstFailedAt",
    "lastFailedAt",
    "state",
    "stateAt",
    "stateBy",
    "bytes"
  };
  private static final String ACTIVE = "=+-@\t\r";

  private final CSVPrinter printer;

  CsvLines(OutputStream out) throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    printer.printRecord((Object[]) COLUMNS);
  }

  void write(FailedOperationSummary one) throws IOException {
    var cells =
        new Object[] {
          one.id(),
          one.opId(),
          one.type(),
          one.action(),
          one.documentId(),
          one.entityId(),
          one.deviceId(),
          one.userId(),
          one.code(),
          one.category(),
          one.severity(),
          one.retryable(),
          one.pointer(),
          one.message(),
          one.attempts(),
          WireTime.format(one.firstFailedAt()),
          WireTime.format(one.lastFailedAt()),
          one.state(),
          WireTime.format(one.stateAt()),
          one.stateBy(),
          one.bytes()
        };
    printer.printRecord(Arrays.stream(cells).map(CsvLines::cell).toArray());
  }

  /**
   * A spreadsheet takes what begins like that for a formula, and what a device sent may have been
   * made to be one.
   */
  static String cell(Object value) {
    var text = value == null ? "" : value.toString();
    boolean isActive = !text.isEmpty() && ACTIVE.indexOf(text.charAt(0)) >= 0;
    return isActive ? "'" + text : text;
  }

  void end() throws IOException {
    printer.flush();
  }
}
