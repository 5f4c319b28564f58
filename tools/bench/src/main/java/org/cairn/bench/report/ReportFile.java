package org.cairn.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cairn.bench.BenchFailure;

/**
 * A file that holds the table between two markers and keeps all else. Opened before anything is
 * measured: a quarter of an hour is not spent on what cannot be written.
 */
public final class ReportFile {
  private static final String BEGIN = "<!-- bench:begin -->";
  private static final String END = "<!-- bench:end -->";

  private final Path file;
  private final String head;
  private final String tail;

  private ReportFile(Path file, String head, String tail) {
    this.file = file;
    this.head = head;
    this.tail = tail;
  }

  /**
   * Opens it, or makes it with nothing but the markers.
   *
   * @throws BenchFailure saying why it cannot take a table
   */
  public static ReportFile open(Path file) {
    try {
      if (Files.notExists(file)) {
        Files.writeString(file, BEGIN + "\n" + END + "\n");
      }
      var text = Files.readString(file);
      int begin = text.indexOf(BEGIN);
      int end = text.indexOf(END);
      if (begin < 0 || end < begin) {
        throw new BenchFailure("There are no lines " + BEGIN + " and " + END + " in " + file);
      }
      if (!Files.isWritable(file)) {
        throw new BenchFailure("Cannot write into " + file);
      }
      return new ReportFile(file, text.substring(0, begin + BEGIN.length()), text.substring(end));
    } catch (IOException e) {
      throw new BenchFailure("Cannot use " + file, e);
    }
  }

  public void write(String table) {
    try {
      Files.writeString(file, head + "\n" + table + tail);
    } catch (IOException e) {
      throw new BenchFailure("Cannot write into " + file, e);
    }
  }
}
