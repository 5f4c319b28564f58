package org.cairn.sync.push;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cairn.domain.change.Action;
import org.cairn.domain.change.Outcome.Rejected;
import org.cairn.domain.change.Priority;
import org.cairn.domain.document.ContentLimits;
import org.cairn.domain.document.ContentReader;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.json.Pointers;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.json.WireTime;
import org.cairn.domain.problem.Expected;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/** Reads one change after the other from the parser's place in a body. */
final class ChangeReader {
  private static final String ACTIONS = Expected.oneOf(List.of("create", "update", "delete"));

  private static final int MOST_PARENTS = 100;

  private final byte[] body;
  private final JsonParser parser;
  private final ContentReader contents;
  private PushedChange change;

  ChangeReader(byte[] body, JsonParser parser) {
    this.body = body;
    this.parser = parser;
    this.contents = new ContentReader(body);
  }

  /**
   * @param pointer the change's place in the request
   * @throws Problem {@code INVALID} where it can't even be named in the answer, or has a property
   *     that this version would silently ignore
   */
  PushedChange read(String pointer) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw Problem.invalid(pointer, Expected.OBJECT);
    }
    int from = (int) parser.currentTokenLocation().getByteOffset();
    change = new PushedChange();
    for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      if (!readMember(name)) {
        throw Problem.invalid(pointer + "/" + Pointers.escape(name), Expected.KNOWN_PROPERTY);
      }
    }
    if (change.opIdText == null) {
      throw Problem.invalid(pointer + "/opId", "Missing: must be a UUID that names this edit.");
    }
    change.raw = Arrays.copyOfRange(body, from, (int) parser.currentLocation().getByteOffset());
    return change;
  }

  /** A change as it was kept: one that could be read before. */
  static PushedChange single(byte[] json) {
    try (var parser = StrictJson.parser(json, 0, json.length)) {
      parser.nextToken();
      return new ChangeReader(json, parser).read("");
    } catch (IOException e) {
      throw new IllegalStateException("What was kept cannot be read", e);
    }
  }

  private boolean readMember(String name) throws IOException {
    switch (name) {
      case "opId" -> {
        change.opIdText = text();
        change.opId = id(name, change.opIdText);
      }
      case "offlineId" -> {
        change.offlineIdText = text();
        change.documentId = id(name, change.offlineIdText);
      }
      case "entityId" -> change.entityId = id(name, text());
      case "prevOpId" -> change.prevOpId = isNull() ? null : id(name, text());
      case "type" -> change.type = orReject(text(), name, Expected.TEXT);
      case "action" -> change.action = orReject(Action.ofWire(text()).orElse(null), name, ACTIONS);
      case "versionNumber" -> change.versionNumber = version();
      case "updatedAt" ->
          change.updatedAt = orReject(WireTime.parse(text()).orElse(null), name, Expected.TIME);
      default -> {
        return readContent(name) || readHint(name);
      }
    }
    return true;
  }

  private boolean readContent(String name) throws IOException {
    switch (name) {
      case "data" -> readData();
      case "patch" -> change.patch = keepable(name, object(name));
      case "baseData" -> change.baseData = keepable(name, object(name));
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Properties that steer the queue and media; they are of no effect on the document. */
  private boolean readHint(String name) throws IOException {
    switch (name) {
      case "priority" -> {
        var text = text();
        var known = Arrays.stream(Priority.values()).filter(p -> p.name().equals(text)).findFirst();
        orReject(known.orElse(null), name, Expected.of(Priority.class));
        change.priority = known.orElse(Priority.NORMAL);
      }
      case "dependsOn" -> change.dependsOn = ids(name);
      case "media" -> {
        var isArray = parser.currentToken() == JsonToken.START_ARRAY;
        orReject(isArray ? name : null, name, Expected.ARRAY);
        parser.skipChildren();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private List<UUID> ids(String name) throws IOException {
    var ids = new ArrayList<UUID>();
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      parser.skipChildren();
      reject("/" + name, Expected.ARRAY);
      return ids;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      var place = name + "/" + ids.size();
      ids.add(id(place, text()));
    }
    if (ids.size() > MOST_PARENTS) {
      reject("/" + name, "Must have at most " + MOST_PARENTS + " entries.");
    }
    return ids;
  }

  private void readData() throws IOException {
    int from = (int) parser.currentTokenLocation().getByteOffset();
    JsonNode tree = object("data");
    if (tree == null) {
      return;
    }
    int to = (int) parser.currentLocation().getByteOffset();
    change.data = contents.read(from, to, tree);
    var found = contents.violation(change.data);
    if (ContentLimits.isTooLarge(change.data)) {
      change.reject(new Rejected(ProblemCode.TOO_LARGE, ContentLimits.SIZE, "/data"));
    }
    found.ifPresent(v -> reject("/data" + v.pointer(), v.message()));
  }

  private JsonNode object(String name) throws IOException {
    if (isNull()) {
      return null;
    }
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      reject("/" + name, Expected.OBJECT);
      return null;
    }
    return StrictJson.part(parser)
        .orElseGet(
            () -> {
              reject("/" + name, ContentLimits.NUMBER);
              return null;
            });
  }

  private JsonNode keepable(String name, JsonNode value) {
    if (value != null) {
      ContentLimits.violation(value).ifPresent(v -> reject("/" + name + v.pointer(), v.message()));
    }
    return value;
  }

  private boolean isNull() {
    return parser.currentToken() == JsonToken.VALUE_NULL;
  }

  private String text() throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    parser.skipChildren();
    return null;
  }

  private int version() throws IOException {
    boolean whole =
        parser.currentToken() == JsonToken.VALUE_NUMBER_INT
            && parser.getNumberType() == JsonParser.NumberType.INT;
    int version = whole ? parser.getIntValue() : 0;
    parser.skipChildren();
    if (version < 1) {
      reject("/versionNumber", "Must be a whole number from 1.");
    }
    return version;
  }

  private UUID id(String name, String text) {
    return orReject(Uuids.parse(text).orElse(null), name, Expected.ID);
  }

  private <T> T orReject(T value, String name, String expected) {
    if (value == null) {
      reject("/" + name, expected);
    }
    return value;
  }

  private void reject(String pointer, String message) {
    change.reject(new Rejected(ProblemCode.INVALID, message, pointer));
  }
}
