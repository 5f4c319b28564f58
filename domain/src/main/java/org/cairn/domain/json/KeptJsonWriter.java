package org.cairn.domain.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Copies what is kept into an answer as it is, a few kilobytes at a time. */
final class KeptJsonWriter extends StdSerializer<KeptJson> {
  private static final long serialVersionUID = 1L;
  private static final int CHARACTERS = 8_192;

  KeptJsonWriter() {
    super(KeptJson.class);
  }

  @Override
  public void serialize(KeptJson json, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    try (var text = new InputStreamReader(json.open(), StandardCharsets.UTF_8)) {
      // Says that a value comes; what follows is that value.
      out.writeRawValue("");
      var part = new char[CHARACTERS];
      for (int count = text.read(part); count >= 0; count = text.read(part)) {
        out.writeRaw(part, 0, count);
      }
    }
  }
}
