package org.cairn.proof.device;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a server answered. */
public record Answer(int status, String contentType, byte[] body) {
  /** Keeps every digit. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException("Not JSON: " + this, e);
    }
  }

  /** The code of a problem, empty for other answers. */
  public String code() {
    return isProblem() ? json().path("code").asText() : "";
  }

  public boolean isProblem() {
    return contentType.startsWith("application/problem+json");
  }

  /** Whether a text stands anywhere in it. */
  public boolean tells(String text) {
    return new String(body, StandardCharsets.UTF_8).contains(text);
  }

  /**
   * @throws IllegalStateException where it is another
   */
  public Answer require(int expected) {
    if (status != expected) {
      throw new IllegalStateException("Expected " + expected + " but got " + this);
    }
    return this;
  }

  /** For people: its beginning. */
  @Override
  public String toString() {
    var text = new String(body, StandardCharsets.UTF_8);
    return status + " " + (text.length() > 600 ? text.substring(0, 600) + "…" : text);
  }
}
