package org.cairn.domain.parameter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.json.WireTime;
import org.cairn.domain.problem.Expected;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/** Parameters and headers of requests as values; {@link PathId} is for parts of addresses. */
public final class Parameters {
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"[^\"]*\"");
  private static final Pattern VERSION = Pattern.compile("\"(\\d{1,9})\"");

  private static final int LONGEST_NOTE = 1_000;

  private Parameters() {}

  /**
   * @param expected the form of the value, such as {@link Expected#ID}
   * @throws Problem {@code INVALID} for null
   */
  public static <T> T required(String name, T value, String expected) {
    if (value == null) {
      throw Problem.invalid(name, "Missing. " + expected);
    }
    return value;
  }

  /**
   * @return null for null
   * @throws Problem {@code INVALID}
   */
  public static UUID id(String name, String text) {
    return text == null
        ? null
        : Uuids.parse(text).orElseThrow(() -> Problem.invalid(name, Expected.ID));
  }

  /**
   * @return null for null
   * @throws Problem {@code INVALID}
   */
  public static Instant time(String name, String text) {
    return text == null
        ? null
        : WireTime.parse(text).orElseThrow(() -> Problem.invalid(name, Expected.TIME));
  }

  /**
   * A name that somebody has given to a part of a document type, such as a rule.
   *
   * @throws Problem {@code INVALID} where it cannot be one
   */
  public static String name(String pointer, String text) {
    if (text != null && !StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
      throw Problem.invalid(pointer, "There is no such name.");
    }
    return text;
  }

  /**
   * A document's version that somebody saw.
   *
   * @param pointer its place in the request
   * @return null for null
   * @throws Problem {@code INVALID} for what no document has
   */
  public static Integer version(String pointer, Integer number) {
    if (number != null && number < 1) {
      throw Problem.invalid(pointer, "A document's versions begin with 1.");
    }
    return number;
  }

  /**
   * Why somebody does something, for others to read.
   *
   * @param pointer its place in the request
   * @return null for null
   * @throws Problem {@code INVALID} for more than 1,000 characters
   */
  public static String note(String pointer, String text) {
    if (text != null && text.length() > LONGEST_NOTE) {
      throw Problem.invalid(pointer, "At most " + LONGEST_NOTE + " characters.");
    }
    return text;
  }

  /**
   * A switch that must not be misread: {@code ?dryRun}, {@code =1} or {@code =TRUE} taken for false
   * would do the very thing that was only to be tried.
   *
   * @return false for null, where the parameter is absent
   * @throws Problem {@code INVALID} for anything but true and false
   */
  public static boolean flag(String name, String text) {
    if (text == null || text.equals("false")) {
      return false;
    }
    if (text.equals("true")) {
      return true;
    }
    throw Problem.invalid(name, Expected.FLAG);
  }

  /**
   * One of the names that count here, exactly as it is written.
   *
   * @return null for null
   * @throws Problem {@code INVALID} for any other
   */
  public static <E extends Enum<E>> E choice(String name, String text, Set<E> choices) {
    return text == null ? null : oneOf(name, text, choices);
  }

  /**
   * The same where one has to be named.
   *
   * @param pointer its place in the request
   * @throws Problem {@code INVALID} for null, too
   */
  public static <E extends Enum<E>> E requiredChoice(String pointer, String text, Set<E> choices) {
    return oneOf(pointer, required(pointer, text, expected(choices)), choices);
  }

  private static <E extends Enum<E>> E oneOf(String name, String text, Set<E> choices) {
    return choices.stream()
        .filter(one -> one.name().equals(text))
        .findFirst()
        .orElseThrow(() -> Problem.invalid(name, expected(choices)));
  }

  private static <E extends Enum<E>> String expected(Set<E> choices) {
    return Expected.oneOf(choices.stream().map(Enum::name).toList());
  }

  /**
   * The version that a caller has seen, by the header If-Match.
   *
   * @throws Problem {@code PRECONDITION_REQUIRED} without it, {@code INVALID} for what is not one
   *     tag, {@code STALE} for a tag that cannot be the present one
   */
  public static int ifMatch(String header) {
    if (header == null || header.isBlank()) {
      throw Problem.of(
          ProblemCode.PRECONDITION_REQUIRED, "Send the ETag of what you have read as If-Match.");
    }
    if (!TAG.matcher(header.strip()).matches()) {
      throw Problem.invalid(
          "If-Match", "Must be one ETag with its quotation marks, such as \"7\".");
    }
    var version = VERSION.matcher(header.strip());
    if (!version.matches()) {
      throw Problem.of(ProblemCode.STALE, "If-Match is no tag of this thing; read it again.");
    }
    return Integer.parseInt(version.group(1));
  }
}
