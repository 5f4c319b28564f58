package org.cairn.sync.type;

import java.util.Optional;
import org.cairn.domain.document.Content;
import org.cairn.domain.problem.Violation;
import org.cairn.domain.type.DocumentType;

/**
 * A version of a document type, ready for use.
 *
 * @param id number under which rows refer to this version
 * @param type what it says
 * @param schema its schema, compiled
 */
public record KnownType(int id, DocumentType type, CompiledSchema schema) {

  /**
   * The first thing that is wrong with a content; its pointer starts at the content.
   *
   * @throws Uncheckable where it can't be told
   */
  public Optional<Violation> violation(Content content) {
    var found = schema.violation(content.tree());
    if (found.isPresent()) {
      return found;
    }
    for (var rule : type.rules()) {
      var broken = rule.violation(content.tree());
      if (broken.isPresent()) {
        return broken;
      }
    }
    return Optional.empty();
  }
}
