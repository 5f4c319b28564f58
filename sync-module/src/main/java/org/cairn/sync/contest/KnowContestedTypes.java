package org.cairn.sync.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import org.cairn.conflict.ConflictTypes;
import org.cairn.domain.document.Content;
import org.cairn.domain.document.ContentLimits;
import org.cairn.domain.problem.Violation;
import org.cairn.domain.type.DocumentType;
import org.cairn.sync.type.KnownType;
import org.cairn.sync.type.TypeCatalog;
import org.cairn.sync.type.Uncheckable;

/** Tells whoever decides conflicts what the types of the documents say. */
@ApplicationScoped
public class KnowContestedTypes implements ConflictTypes {
  @Inject TypeCatalog catalog;

  @Override
  public DocumentType today(int typeId) {
    return present(typeId).type();
  }

  private KnownType present(int typeId) {
    var types = catalog.types();
    return types.current(types.byId(typeId).type().name()).orElseThrow();
  }

  @Override
  public Collection<Integer> wanted(String pointer, String name) {
    return catalog.types().wanted(pointer, name);
  }

  @Override
  public Judgement judge(Content content, int typeId) {
    var beyond = ContentLimits.violation(content);
    if (beyond.isPresent()) {
      return new Judgement.Unfit(beyond.get());
    }
    try {
      var present = present(typeId);
      var violation = present.violation(content);
      if (violation.isEmpty()) {
        return new Judgement.Fits(present.id());
      }
      var older = catalog.types().byId(typeId);
      return older.violation(content).isEmpty()
          ? new Judgement.Fits(typeId)
          : new Judgement.Unfit(violation.get());
    } catch (Uncheckable e) {
      return unfit(e.getMessage());
    }
  }

  private static Judgement unfit(String message) {
    return new Judgement.Unfit(new Violation("", message));
  }
}
