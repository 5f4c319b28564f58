package org.cairn.sync.failed;

import java.util.EnumSet;
import org.cairn.domain.problem.Expected;
import org.cairn.domain.problem.Problem;

/** How failed operations are written to a file. */
enum ExportFormat {
  NDJSON("ndjson", "application/x-ndjson"),
  CSV("csv", "text/csv;charset=utf-8");

  private final String wireName;
  private final String mediaType;

  ExportFormat(String wireName, String mediaType) {
    this.wireName = wireName;
    this.mediaType = mediaType;
  }

  /**
   * @param name null for NDJSON
   * @throws Problem {@code INVALID}
   */
  static ExportFormat ofWire(String name) {
    if (name == null) {
      return NDJSON;
    }
    var known = EnumSet.allOf(ExportFormat.class);
    return known.stream()
        .filter(one -> one.wireName.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.invalid(
                    "format", Expected.oneOf(known.stream().map(one -> one.wireName).toList())));
  }

  String mediaType() {
    return mediaType;
  }

  /** The value of Content-Disposition. */
  String disposition() {
    return "attachment; filename=\"failed-operations." + wireName + "\"";
  }
}
