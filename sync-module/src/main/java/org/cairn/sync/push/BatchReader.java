package org.cairn.sync.push;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.domain.change.PushMode;
import org.cairn.domain.digest.Sha256;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.json.Pointers;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.json.Utf8;
import org.cairn.domain.json.WireTime;
import org.cairn.domain.problem.Expected;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/**
 * Reads the body of a push in one pass. What is wrong with the envelope, or is no JSON, refuses the
 * request; what is wrong with a value of one change is kept with that change.
 */
final class BatchReader {
  private static final String MODES = Expected.oneOf(List.of("perItem", "atomic"));

  private final byte[] body;
  private final int maxChanges;
  private final List<PushedChange> changes = new ArrayList<>();
  private UUID batchId;
  private PushMode mode = PushMode.PER_ITEM;
  private String epoch;
  private Instant deviceTime;
  private Integer pendingAfter;
  private boolean hasChanges;

  private BatchReader(byte[] body, int maxChanges) {
    this.body = body;
    this.maxChanges = maxChanges;
  }

  /**
   * @throws Problem {@code MALFORMED}, {@code INVALID} or {@code TOO_LARGE}
   */
  static PushedBatch read(byte[] body, int maxChanges) {
    Utf8.require(body);
    try (var parser = StrictJson.parser(body, 0, body.length)) {
      return new BatchReader(body, maxChanges).read(parser);
    } catch (JsonProcessingException e) {
      throw StrictJson.malformed(e);
    } catch (IOException e) {
      throw new IllegalStateException("Reading from memory failed", e);
    }
  }

  private PushedBatch read(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw parser.currentToken() == null
          ? Problem.of(ProblemCode.MALFORMED, "The body is empty.")
          : Problem.invalid("", Expected.OBJECT);
    }
    for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      readMember(name, parser);
    }
    if (parser.nextToken() != null) {
      throw Problem.of(ProblemCode.MALFORMED, "Not valid JSON: text follows the value.");
    }
    if (!hasChanges) {
      throw Problem.invalid("/changes", "Missing. " + Expected.ARRAY);
    }
    return new PushedBatch(
        batchId, Sha256.of(body), mode, epoch, deviceTime, pendingAfter, List.copyOf(changes));
  }

  private void readMember(String name, JsonParser parser) throws IOException {
    switch (name) {
      case "batchId" -> batchId = id(name, text(parser));
      case "mode" -> mode = PushMode.ofWire(text(parser)).orElseThrow(() -> wrong(name, MODES));
      case "epoch" -> epoch = id(name, text(parser)).toString();
      case "deviceTime" ->
          deviceTime = WireTime.parse(text(parser)).orElseThrow(() -> wrong(name, Expected.TIME));
      case "pendingAfter" -> pendingAfter = count(name, parser);
      case "changes" -> readChanges(parser);
      default -> throw Problem.invalid("/" + Pointers.escape(name), Expected.KNOWN_PROPERTY);
    }
  }

  private void readChanges(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw Problem.invalid("/changes", Expected.ARRAY);
    }
    hasChanges = true;
    var reader = new ChangeReader(body, parser);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (changes.size() == maxChanges) {
        throw Problem.of(
            ProblemCode.TOO_LARGE, "A batch takes at most " + maxChanges + " changes.");
      }
      changes.add(reader.read("/changes/" + changes.size()));
    }
  }

  /** Empty for anything but a string, which no value's form accepts. */
  private static String text(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    parser.skipChildren();
    return "";
  }

  private static Integer count(String name, JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT
        || parser.getNumberType() != JsonParser.NumberType.INT
        || parser.getIntValue() < 0) {
      throw wrong(name, "Must be a whole number from 0.");
    }
    return parser.getIntValue();
  }

  private static UUID id(String name, String text) {
    return Uuids.parse(text).orElseThrow(() -> wrong(name, Expected.ID));
  }

  private static Problem wrong(String name, String expected) {
    return Problem.invalid("/" + name, expected);
  }
}
