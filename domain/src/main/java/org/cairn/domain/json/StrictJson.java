package org.cairn.domain.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/**
 * The one JSON stack, for the wire and for document content. Refuses what RFC 8259 leaves open or
 * forbids: duplicate member names, trailing text, bad UTF-8, depth over {@value #MAX_DEPTH}.
 * Numbers keep every digit.
 */
public final class StrictJson {
  /** Levels of nesting in a whole request body. */
  public static final int MAX_DEPTH = 64;

  /**
   * Characters of one number: somewhat more than the digits that one may have in a content, which
   * is refused alone then, and not with all that came with it.
   */
  private static final int MAX_NUMBER_LENGTH = 1_100;

  /**
   * The same in what is stored: before sums had a limit, 1e10000 and 1e-10000 were added up. What
   * holds such a number has to be readable to be mended.
   */
  private static final int MAX_STORED_NUMBER_LENGTH = 25_000;

  private static final int MAX_STRING_LENGTH = 20_000_000;

  private static final JsonMapper MAPPER = strictMapper(MAX_NUMBER_LENGTH);
  private static final JsonMapper STORED = strictMapper(MAX_STORED_NUMBER_LENGTH);

  /** For a value in the middle of a text, behind which more is to follow. */
  private static final ObjectReader PART =
      MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private StrictJson() {}

  private static JsonMapper strictMapper(int maxNumberLength) {
    var factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(maxNumberLength)
                    .maxStringLength(MAX_STRING_LENGTH)
                    .build())
            .build();
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .build();
  }

  /** The shared mapper; its configuration must not be changed. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** A parser over UTF-8 text whose locations are byte offsets from {@code offset}. */
  public static JsonParser parser(byte[] utf8, int offset, int length) throws IOException {
    return MAPPER.getFactory().createParser(utf8, offset, length);
  }

  /**
   * Reads one JSON value.
   *
   * @throws Problem {@code MALFORMED} with line and column, never with the text itself
   */
  public static JsonNode parse(byte[] utf8) {
    Utf8.require(utf8);
    try {
      var tree = MAPPER.readTree(utf8);
      if (tree == null || tree.isMissingNode()) {
        throw Problem.of(ProblemCode.MALFORMED, "The body is empty.");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw malformed(e);
    } catch (NumberFormatException e) {
      throw outOfRange();
    } catch (IOException e) {
      throw new IllegalStateException("Reading from memory failed", e);
    }
  }

  /**
   * Reads the object or array at the parser's place, leaving the parser at its end.
   *
   * @return nothing where it holds a number whose exponent is beyond any that can be kept
   */
  public static Optional<JsonNode> part(JsonParser parser) throws IOException {
    var around = parser.getParsingContext().getParent();
    try {
      return Optional.of(PART.readTree(parser));
    } catch (NumberFormatException e) {
      while (parser.getParsingContext() != around) {
        parser.nextToken();
      }
      return Optional.empty();
    }
  }

  /** The problem for a number that is JSON, but beyond what any program reads. */
  static Problem outOfRange() {
    return Problem.of(ProblemCode.MALFORMED, "A number's exponent is out of range.");
  }

  /** Reads what Cairn itself stored; a failure is corruption, not a caller's mistake. */
  public static JsonNode stored(byte[] utf8) {
    try {
      return STORED.readTree(utf8);
    } catch (IOException e) {
      throw new IllegalStateException("Stored content is not valid JSON", e);
    }
  }

  /** UTF-8 without insignificant white space. */
  public static byte[] bytes(JsonNode tree) {
    try {
      return MAPPER.writeValueAsBytes(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree could not be written", e);
    }
  }

  /** The problem for text that is not JSON: says where, not what, since it may be personal. */
  public static Problem malformed(JsonProcessingException e) {
    var at = e.getLocation();
    var where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    return Problem.of(ProblemCode.MALFORMED, "Not valid JSON" + where + ": " + reason(e) + ".");
  }

  private static String reason(JsonProcessingException e) {
    var message = String.valueOf(e.getOriginalMessage());
    if (message.startsWith("Duplicate field")) {
      return "a member name stands twice in one object";
    }
    if (message.contains("nesting depth")) {
      return "nested deeper than " + MAX_DEPTH + " levels";
    }
    if (message.startsWith("Number value length")) {
      return "a number has more than " + MAX_NUMBER_LENGTH + " characters";
    }
    if (message.startsWith("Trailing token")) {
      return "text follows the value";
    }
    return "unexpected character or end";
  }
}
