package org.cairn.architecture.rule;

import java.util.regex.Pattern;
import org.cairn.architecture.model.Codebase;
import org.cairn.architecture.model.Findings;

/** Nouns of the field for things, acts for use cases; no words that fit everything. */
public final class NamesSayWhatAThingIs extends Rule {
  private static final Pattern EMPTY_WORD =
      Pattern.compile(".*(Impl|Dto|DTO|Manager|Helper|Utils?|Service)");

  public NamesSayWhatAThingIs() {
    super("Name it by what it is in the business, or by the act that it performs.");
  }

  @Override
  protected void examine(Codebase code, Findings findings) {
    for (var known : code.classes()) {
      findings.guards(known);
      if (isEmpty(known.getSimpleName())) {
        findings.breach(known.getName(), "has a name that says nothing");
      }
    }
  }

  static boolean isEmpty(String simpleName) {
    return EMPTY_WORD.matcher(simpleName).matches();
  }
}
