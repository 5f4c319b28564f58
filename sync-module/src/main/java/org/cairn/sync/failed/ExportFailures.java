package org.cairn.sync.failed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.domain.json.KeptJson;
import org.cairn.domain.json.WireJson;
import org.cairn.sync.store.FailureFilter;
import org.cairn.sync.store.FailureListStore;
import org.cairn.sync.store.FailureListStore.Listed;

/**
 * Writes failed operations one after the other, however many there are: read in portions, of which
 * one lies in memory, so that nobody who reads slowly holds a connection to the database. Those
 * that fail meanwhile are left out.
 *
 * <p>Transaction: none.
 */
@ApplicationScoped
class ExportFailures {
  private static final int PORTION = 500;

  /** Changes that are read together, unless one alone is larger. */
  private static final long BYTES_AT_ONCE = 4_000_000;

  @Inject FailureListStore list;

  /** A line of NDJSON. */
  record Line(FailedOperationSummary operation, KeptJson change) {}

  /** Does something with a portion. */
  @FunctionalInterface
  private interface Writing {
    void write(List<Listed> portion) throws IOException;
  }

  void write(FailureFilter filter, ExportFormat format, OutputStream out) throws IOException {
    switch (format) {
      case CSV -> writeCsv(filter, out);
      case NDJSON -> each(filter, portion -> writeJson(portion, out));
    }
  }

  private void each(FailureFilter filter, Writing writing) throws IOException {
    UUID last = null;
    List<Listed> portion;
    do {
      portion = list.find(filter, last, PORTION);
      writing.write(portion);
      last = portion.isEmpty() ? last : portion.get(portion.size() - 1).id();
    } while (portion.size() == PORTION);
  }

  private void writeCsv(FailureFilter filter, OutputStream out) throws IOException {
    var lines = new CsvLines(out);
    each(
        filter,
        portion -> {
          for (var one : portion) {
            lines.write(FailedOperationSummary.of(one));
          }
        });
    lines.end();
  }

  private void writeJson(List<Listed> portion, OutputStream out) throws IOException {
    var together = new ArrayList<Listed>();
    long bytes = 0;
    for (var one : portion) {
      if (!together.isEmpty() && bytes + one.size() > BYTES_AT_ONCE) {
        writeTogether(together, out);
        together.clear();
        bytes = 0;
      }
      together.add(one);
      bytes += one.size();
    }
    writeTogether(together, out);
  }

  private void writeTogether(List<Listed> some, OutputStream out) throws IOException {
    Map<UUID, byte[]> changes = list.payloads(some.stream().map(Listed::id).toList());
    for (var one : some) {
      var change = changes.get(one.id());
      if (change != null && change.length > 0) {
        var line = new Line(FailedOperationSummary.of(one), KeptJson.of(onOneLine(change)));
        WireJson.write(line, out);
        out.write('\n');
      }
    }
  }

  /**
   * In JSON, breaks of lines stand between values only: within a text they are written otherwise.
   */
  static byte[] onOneLine(byte[] json) {
    var line = new byte[json.length];
    int length = 0;
    for (byte one : json) {
      if (one != '\n' && one != '\r') {
        line[length++] = one;
      }
    }
    return Arrays.copyOf(line, length);
  }
}
