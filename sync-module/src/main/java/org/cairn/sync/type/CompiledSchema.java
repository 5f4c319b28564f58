package org.cairn.sync.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.cairn.domain.json.Pointers;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.Violation;
import org.cairn.domain.schema.QuickCheck;

/**
 * A JSON Schema 2020-12, compiled once per version of a type. Nothing outside the schema is ever
 * loaded.
 */
public final class CompiledSchema {
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(
          VersionFlag.V202012,
          builder -> builder.schemaLoaders(loaders -> loaders.values(List::clear)));

  private static final SchemaValidatorsConfig CONFIG =
      SchemaValidatorsConfig.builder()
          .pathType(PathType.JSON_POINTER)
          .regularExpressionFactory(regex -> pattern(regex)::test)
          .build();

  private final JsonSchema schema;
  private final Optional<QuickCheck> quick;

  private CompiledSchema(JsonSchema schema) {
    this.schema = schema;
    this.quick = QuickCheck.of(schema.getSchemaNode(), CompiledSchema::pattern);
  }

  /**
   * @throws Problem {@code INVALID} with pointers below {@code /schema} where it is no valid schema
   */
  public static CompiledSchema of(JsonNode schema) {
    var metaschema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(SchemaLocation.of(SchemaId.V202012), CONFIG);
    var wrong = metaschema.validate(schema);
    if (!wrong.isEmpty()) {
      throw Problem.invalid(wrong.stream().map(m -> violation("/schema", m)).toList());
    }
    try {
      var compiled = FACTORY.getSchema(schema, CONFIG);
      compiled.initializeValidators();
      return new CompiledSchema(compiled);
    } catch (RuntimeException e) {
      throw Problem.invalid("/schema", "Cannot be used as a schema: a reference leads nowhere.");
    }
  }

  /** The first thing found that does not fit; its pointer starts at the content. */
  public Optional<Violation> violation(JsonNode content) {
    if (quick.isPresent() && quick.get().accepts(content)) {
      return Optional.empty();
    }
    Collection<ValidationMessage> messages = schema.validate(content);
    return messages.stream().findFirst().map(message -> violation("", message));
  }

  /** In Java, $ also matches before a last line feed, which JSON Schema's dialect does not. */
  private static Predicate<String> pattern(String regex) {
    boolean anchored = regex.endsWith("$") && !regex.endsWith("\\$");
    return Pattern.compile(anchored ? regex.substring(0, regex.length() - 1) + "\\z" : regex)
        .asPredicate();
  }

  private static Violation violation(String prefix, ValidationMessage message) {
    return new Violation(prefix + place(message), sentence(message));
  }

  /** The member itself where it is missing or too many; the library names the object around it. */
  private static String place(ValidationMessage message) {
    var place = message.getInstanceLocation().toString();
    return message.getProperty() == null
        ? place
        : place + "/" + Pointers.escape(message.getProperty());
  }

  /** In our own words where the library's would repeat the value, which may be personal. */
  private static String sentence(ValidationMessage message) {
    return switch (message.getType()) {
      case "pattern", "format" -> "Not of the form that the type asks for.";
      case "const" -> "Not the value that the type asks for.";
      case "required", "dependentRequired" -> "Missing.";
      case "additionalProperties", "unevaluatedProperties" -> "Not a property of the type.";
      default -> {
        var place = message.getInstanceLocation() + ": ";
        var text = message.getMessage();
        yield text.startsWith(place) ? text.substring(place.length()) : text;
      }
    };
  }
}
