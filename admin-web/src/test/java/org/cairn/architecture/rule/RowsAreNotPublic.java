package org.cairn.architecture.rule;

import com.tngtech.archunit.core.domain.JavaModifier;
import org.cairn.architecture.model.Codebase;
import org.cairn.architecture.model.Findings;

/** How a table is mapped is known to its store alone, and each mapped class is called Row. */
public final class RowsAreNotPublic extends Rule {
  public RowsAreNotPublic() {
    super("Call it XRow, make it package-private, and let the store answer a record instead.");
  }

  @Override
  protected void examine(Codebase code, Findings findings) {
    for (var known : code.classes()) {
      var isRow = known.getSimpleName().endsWith("Row");
      var isMapped = known.isAnnotatedWith("jakarta.persistence.Entity");
      if (isRow || isMapped) {
        findings.guards(known);
      }
      if (isRow && known.getModifiers().contains(JavaModifier.PUBLIC)) {
        findings.breach(known.getName(), "is public");
      }
      if (isMapped && !isRow) {
        findings.breach(known.getName(), "is mapped to a table, but not called a row");
      }
    }
  }
}
