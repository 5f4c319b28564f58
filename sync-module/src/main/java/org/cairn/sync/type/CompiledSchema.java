package org.cairn.sync.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.Violation;

/**
 * A JSON Schema 2020-12, compiled once per version of a type. Nothing outside the schema is ever
 * loaded.
 */
public final class CompiledSchema {
  private static final Logger LOG = Logger.getLogger(CompiledSchema.class.getName());

  /** Null where the schema can't be used. */
  private final JsonNode schema;

  /** Replaced when contents that nest in ever new ways have made too much of it. */
  private volatile Validators validators;

  private CompiledSchema(JsonNode schema, Validators validators) {
    this.schema = schema;
    this.validators = validators;
  }

  /**
   * A schema that is to be saved.
   *
   * @throws Problem {@code INVALID} with pointers below {@code /schema} where it is no valid schema
   */
  public static CompiledSchema of(JsonNode schema) {
    return new CompiledSchema(schema, SchemaCheck.passed(schema));
  }

  /**
   * A schema that was saved. One that can no longer be used, saved under other limits, leaves the
   * other types usable: only contents of its own type are {@link Uncheckable}.
   */
  static CompiledSchema stored(JsonNode schema) {
    try {
      return new CompiledSchema(schema, Validators.of(schema));
    } catch (RuntimeException | StackOverflowError e) {
      LOG.log(Level.WARNING, "A stored schema cannot be used: {0}", e.toString());
      return new CompiledSchema(null, null);
    }
  }

  /**
   * The first thing found that does not fit; its pointer starts at the content.
   *
   * @throws Uncheckable where it can't be told
   */
  public Optional<Violation> violation(JsonNode content) {
    if (schema == null) {
      throw new Uncheckable("The type's schema cannot be used. Save the type anew.", null);
    }
    try {
      return finding(content).map(message -> Findings.violation("", message));
    } catch (Exhausted e) {
      throw new Uncheckable(e.getMessage(), e);
    } catch (StackOverflowError e) {
      throw new Uncheckable("Too deeply nested, or too long for a pattern of the type.", e);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A content could not be checked against its type", e);
      throw new Uncheckable("The check against the type failed.", e);
    }
  }

  /** How many validators it holds. */
  int size() {
    return validators.size();
  }

  private Optional<ValidationMessage> finding(JsonNode content) {
    try {
      return validators.finding(content);
    } catch (Exhausted e) {
      if (!e.isByExpansion()) {
        throw e;
      }
      return alone(content);
    }
  }

  /** Others may have used up what there is: a content is judged by what it takes itself. */
  private Optional<ValidationMessage> alone(JsonNode content) {
    var own = Validators.of(schema);
    var found = own.finding(content);
    validators = own;
    return found;
  }
}
