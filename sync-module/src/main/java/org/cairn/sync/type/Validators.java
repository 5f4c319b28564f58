package org.cairn.sync.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.FailFastAssertionException;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.InputStreamSource;
import com.networknt.schema.resource.SchemaLoader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.domain.schema.QuickCheck;

/**
 * The library's validators of one schema, within limits: it would otherwise fill the memory with
 * them, and fetch what a schema refers to from wherever that says.
 */
final class Validators {
  /** At most so many at first, of 500 to 800 bytes; the largest shipped type has 1,100. */
  static final int MOST = 20_000;

  /** Beyond those, for new ways in which contents nest. */
  private static final int MORE = 10_000;

  private static final SchemaValidatorsConfig CONFIG =
      SchemaValidatorsConfig.builder()
          .pathType(PathType.JSON_POINTER)
          .preloadJsonSchema(false)
          .regularExpressionFactory(Effort::pattern)
          .build();

  private final JsonSchema schema;
  private final Optional<QuickCheck> quick;
  private final Expansion expansion;

  private Validators(JsonSchema schema, Optional<QuickCheck> quick, Expansion expansion) {
    this.schema = schema;
    this.quick = quick;
    this.expansion = expansion;
  }

  /** How many there are by now. */
  int size() {
    return expansion.size();
  }

  /**
   * @throws Exhausted where the schema's references expand to too much
   * @throws RuntimeException where the library can't use the schema
   */
  static Validators of(JsonNode schema) {
    var expansion = new Expansion(MOST);
    var made = factory(expansion, Validators::nothing).getSchema(nameless(schema), CONFIG);
    made.initializeValidators();
    expansion.allow(MORE);
    var quick = QuickCheck.of(schema, regex -> Effort.pattern(regex)::matches);
    return new Validators(made, quick, expansion);
  }

  /** Where it says what it is called, the library would look for its parts under that name. */
  private static JsonNode nameless(JsonNode schema) {
    return schema instanceof ObjectNode named
        ? named.deepCopy().without(List.of("$id", "$schema"))
        : schema;
  }

  /**
   * Those that say what a schema must look like; anew each time, since they grow with what they
   * see.
   */
  static Validators ofSchemas() {
    var expansion = new Expansion(MOST);
    var location = SchemaLocation.of(SchemaId.V202012);
    var made = factory(expansion, iri -> null).getSchema(location, CONFIG);
    return new Validators(made, Optional.empty(), expansion);
  }

  private static JsonSchemaFactory factory(Expansion expansion, SchemaLoader loader) {
    var dialect = expansion.counted(JsonMetaSchema.getV202012());
    return JsonSchemaFactory.builder()
        .metaSchema(dialect)
        .defaultMetaSchemaIri(dialect.getIri())
        .schemaLoaders(loaders -> loaders.add(loader))
        .build();
  }

  /** Asked first; the library's own loaders, which can't be removed, look on the network. */
  private static InputStreamSource nothing(AbsoluteIri iri) {
    throw new JsonSchemaException("Nothing outside of a schema is read.");
  }

  /**
   * The first thing found that does not fit.
   *
   * @throws Exhausted where it takes too much
   */
  Optional<ValidationMessage> finding(JsonNode value) {
    return Effort.spendOn(
        true,
        effort ->
            fitsSurely(value) ? Optional.empty() : findings(value, effort).stream().findFirst());
  }

  boolean fitsSurely(JsonNode value) {
    return quick.isPresent() && quick.get().accepts(value);
  }

  /**
   * All that does not fit.
   *
   * @throws Exhausted where it takes too much, or is too much
   */
  Set<ValidationMessage> findings(JsonNode value) {
    return Effort.spendOn(false, effort -> findings(value, effort));
  }

  private Set<ValidationMessage> findings(JsonNode value, Effort effort) {
    try {
      return schema.validate(effort, value);
    } catch (FailFastAssertionException e) {
      return e.getValidationMessages();
    }
  }
}
