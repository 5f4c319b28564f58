package org.cairn.proof.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON as it is written: objects as maps, arrays as lists, numbers with each digit, and strings
 * code point for code point.
 */
final class Values {
  /** Reads numbers of any length: what the server makes of long ones is what is looked at. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNumberLength(10_000).build())
          .build();

  private Values() {}

  /**
   * @throws IOException where it is no JSON
   */
  static Object of(byte[] text) throws IOException {
    try (var parser = FACTORY.createParser(text)) {
      parser.nextToken();
      return value(parser);
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    var token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return object(parser);
    }
    if (token == JsonToken.START_ARRAY) {
      var list = new ArrayList<Object>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(parser));
      }
      return list;
    }
    if (token == null) {
      throw new IOException("Ends too early");
    }
    return (token == JsonToken.VALUE_STRING ? "text " : "") + parser.getText();
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    var map = new TreeMap<String, Object>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      parser.nextToken();
      map.put(name, value(parser));
    }
    return map;
  }

  /** A member of an object, null where it has none. */
  static Object member(Object object, String name) {
    return object instanceof Map<?, ?> map ? map.get(name) : null;
  }

  /** Items of an array that is a member; none where there is no such thing. */
  static List<?> items(Object object, String name) {
    return member(object, name) instanceof List<?> list ? list : List.of();
  }

  /** A member that is a string, without what marks it as one. */
  static String text(Object object, String name) {
    return member(object, name) instanceof String text ? text.replaceFirst("^text ", "") : "";
  }
}
