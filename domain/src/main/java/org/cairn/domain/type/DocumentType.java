package org.cairn.domain.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.cairn.domain.approval.Approval;
import org.cairn.domain.merge.MergeTerms;

/**
 * A kind of document, as data: what its content must look like and how it is treated.
 *
 * @param name unique, lower-case words joined by hyphens
 * @param version 1 and up; a document remembers the version that it was written under
 * @param scope whether a document of this type is an entity itself or belongs to one
 * @param schema JSON Schema 2020-12 of the content
 * @param rules what the schema cannot say, across fields
 * @param merge how edits of its documents are brought together
 * @param approval who vouches for its documents
 * @param definition the whole definition as it was saved, in the form of the wire contract
 */
public record DocumentType(
    String name,
    int version,
    Scope scope,
    JsonNode schema,
    List<OrderRule> rules,
    MergeTerms merge,
    Approval approval,
    JsonNode definition) {
  public DocumentType {
    rules = List.copyOf(rules);
  }

  /** Whether a document stands for itself or belongs to another. */
  public enum Scope {
    /** The document is an entity: its id is its entity's id. */
    SELF,
    /** The document belongs to the entity that the change names. */
    ENTITY
  }

  public boolean isOwnEntity() {
    return scope == Scope.SELF;
  }

  /** Whether a device may decide about conflicts of its own edits. */
  public boolean clientMayResolve() {
    return definition.path("clientMayResolve").asBoolean();
  }
}
