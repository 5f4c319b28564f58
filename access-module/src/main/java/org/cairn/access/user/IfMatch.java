package org.cairn.access.user;

import java.util.regex.Pattern;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/** Which version a caller has seen, by the header {@code If-Match}. */
final class IfMatch {
  private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

  private IfMatch() {}

  /**
   * @throws Problem {@code PRECONDITION_REQUIRED} without the header, {@code STALE} for a tag that
   *     cannot be the present one
   */
  static int version(String header) {
    if (header == null || header.isBlank()) {
      throw Problem.of(
          ProblemCode.PRECONDITION_REQUIRED, "Send the ETag of what you have read as If-Match.");
    }
    var tag = TAG.matcher(header.strip());
    if (!tag.matches()) {
      throw Problem.of(ProblemCode.STALE, "If-Match is no tag of this thing; read it again.");
    }
    return Integer.parseInt(tag.group(1));
  }
}
