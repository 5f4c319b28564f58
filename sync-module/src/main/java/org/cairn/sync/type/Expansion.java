package org.cairn.sync.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonValidator;
import com.networknt.schema.Keyword;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.ValidationContext;
import com.networknt.schema.Vocabularies;
import com.networknt.schema.Vocabulary;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the validators that the library makes of a schema, and ends it at a limit. For each way
 * that leads to a subschema the library makes the subschema's validators anew, and keeps them: what
 * refers twice to what refers twice doubles with each step, and a schema that refers to itself
 * grows with each new way in which contents nest.
 */
final class Expansion {
  private final AtomicInteger made = new AtomicInteger();
  private volatile int limit;

  Expansion(int limit) {
    this.limit = limit;
  }

  int size() {
    return made.get();
  }

  /** Allows that many more than there are now. */
  void allow(int more) {
    limit = made.get() + more;
  }

  /** The dialect with each keyword counted. */
  JsonMetaSchema counted(JsonMetaSchema dialect) {
    var builder = JsonMetaSchema.builder(dialect).vocabularyFactory(this::counted);
    dialect.getKeywords().values().stream().map(this::counted).forEach(builder::keyword);
    return builder.build();
  }

  private Vocabulary counted(String iri) {
    var known = Vocabularies.getVocabulary(iri);
    return known == null
        ? null
        : new Vocabulary(
            iri, known.getKeywords().stream().map(this::counted).toArray(Keyword[]::new));
  }

  /** That of formats can't be replaced, and leads to no others. */
  private Keyword counted(Keyword keyword) {
    return keyword.getValue().equals("format")
        ? keyword
        : new Counted(NumberKeyword.exact(keyword));
  }

  private final class Counted implements Keyword {
    private final Keyword keyword;

    Counted(Keyword keyword) {
      this.keyword = keyword;
    }

    @Override
    public String getValue() {
      return keyword.getValue();
    }

    @Override
    public JsonValidator newValidator(
        SchemaLocation location,
        JsonNodePath path,
        JsonNode node,
        JsonSchema parent,
        ValidationContext context)
        throws Exception {
      if (made.incrementAndGet() > limit) {
        throw Exhausted.byExpansion(location.getFragment().toString());
      }
      return keyword.newValidator(location, path, node, parent, context);
    }
  }
}
