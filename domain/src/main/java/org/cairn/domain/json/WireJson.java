package org.cairn.domain.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.UUID;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.problem.Expected;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/**
 * Records to and from the wire, for requests and answers with a fixed form. Unknown properties,
 * numbers in quotes and decimals for whole numbers are refused.
 */
public final class WireJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(StrictJson.mapper().getFactory().copy())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .addModule(values())
          .build();

  private WireJson() {}

  public static byte[] write(Object answer) {
    try {
      return MAPPER.writeValueAsBytes(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An answer could not be written", e);
    }
  }

  /** Writes an answer bit by bit, with what of it is {@link KeptJson}. The stream stays open. */
  public static void write(Object answer, OutputStream out) throws IOException {
    MAPPER.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out, answer);
  }

  /**
   * Reads a request record.
   *
   * @throws Problem {@code MALFORMED}, or {@code INVALID} with a pointer to the place
   */
  public static <T> T read(byte[] utf8, Class<T> type) {
    Utf8.require(utf8);
    try {
      var value = MAPPER.readValue(utf8, type);
      if (value == null) {
        throw Problem.invalid("", Expected.OBJECT);
      }
      return value;
    } catch (JsonMappingException e) {
      throw invalid(e);
    } catch (JsonProcessingException e) {
      throw StrictJson.malformed(e);
    } catch (NumberFormatException e) {
      throw StrictJson.outOfRange();
    } catch (IOException e) {
      throw new IllegalStateException("Reading from memory failed", e);
    }
  }

  private static Problem invalid(JsonMappingException e) {
    if (e.getCause() instanceof Problem problem) {
      return problem;
    }
    // Inside lists and maps, what is no JSON comes wrapped as if its form were wrong.
    for (Throwable t = e; t instanceof JsonProcessingException broken; t = t.getCause()) {
      boolean isForm = t instanceof JsonMappingException || t instanceof InputCoercionException;
      if (!isForm || broken.getOriginalMessage().startsWith("Trailing token")) {
        return StrictJson.malformed(broken);
      }
    }
    if (e.getPath().isEmpty() && e.getOriginalMessage().startsWith("No content")) {
      return Problem.of(ProblemCode.MALFORMED, "The body is empty.");
    }
    return Problem.invalid(pointer(e), expected(e));
  }

  private static String pointer(JsonMappingException e) {
    var pointer = new StringBuilder();
    for (var step : e.getPath()) {
      var name = step.getFieldName();
      pointer.append('/').append(name == null ? "" + step.getIndex() : Pointers.escape(name));
    }
    return pointer.toString();
  }

  private static String expected(JsonMappingException e) {
    if (e instanceof UnrecognizedPropertyException) {
      return Expected.KNOWN_PROPERTY;
    }
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
        return Expected.of(mismatch.getTargetType());
      }
      if (t instanceof InputCoercionException overflow && overflow.getTargetType() != null) {
        return Expected.of(overflow.getTargetType());
      }
    }
    return "Missing, or not of the right form.";
  }

  private static SimpleModule values() {
    return new SimpleModule()
        .addSerializer(new InstantWriter())
        .addSerializer(new KeptJsonWriter())
        .addDeserializer(Instant.class, new InstantReader())
        .addDeserializer(UUID.class, new UuidReader())
        .addDeserializer(String.class, new TextReader());
  }

  private static final class InstantWriter extends StdScalarSerializer<Instant> {
    private static final long serialVersionUID = 1L;

    InstantWriter() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant time, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(WireTime.format(time));
    }
  }

  private static final class InstantReader extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    InstantReader() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return WireTime.parse(in.getText())
          .orElseThrow(() -> context.weirdStringException("", Instant.class, "no time"));
    }
  }

  /**
   * Jackson's own reader takes numbers for text. Half of a surrogate pair can be written in JSON,
   * but never stored.
   */
  private static final class TextReader extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    TextReader() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
      if (!in.hasToken(JsonToken.VALUE_STRING)) {
        return (String) context.handleUnexpectedToken(String.class, in);
      }
      var text = in.getText();
      if (!Surrogates.arePaired(text)) {
        throw context.weirdStringException("", String.class, "no text");
      }
      return text;
    }
  }

  /** Jackson's own reader also takes Base64. */
  private static final class UuidReader extends StdScalarDeserializer<UUID> {
    private static final long serialVersionUID = 1L;

    UuidReader() {
      super(UUID.class);
    }

    @Override
    public UUID deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return Uuids.parse(in.getText())
          .orElseThrow(() -> context.weirdStringException("", UUID.class, "no UUID"));
    }
  }
}
