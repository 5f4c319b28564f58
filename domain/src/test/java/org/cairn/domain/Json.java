package org.cairn.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.cairn.domain.json.StrictJson;

/** JSON in tests, with single quotes for double ones. */
public final class Json {
  private Json() {}

  public static JsonNode json(String text) {
    return StrictJson.parse(utf8(text));
  }

  public static byte[] utf8(String text) {
    return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }
}
