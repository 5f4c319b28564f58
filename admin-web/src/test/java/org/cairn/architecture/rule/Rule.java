package org.cairn.architecture.rule;

import java.util.Locale;
import org.cairn.architecture.model.Codebase;
import org.cairn.architecture.model.Findings;

/** One rule of the architecture. Its class name is the rule as a sentence. */
public abstract class Rule {
  private final String remedy;

  /**
   * @param remedy what the author of a breach should do, as a sentence
   */
  protected Rule(String remedy) {
    this.remedy = remedy;
  }

  /** Reports everything that the rule applies to, and each breach. */
  protected abstract void examine(Codebase code, Findings findings);

  public final Findings heldAgainst(Codebase code) {
    var findings = new Findings(culprit -> Allowances.excuse(this, code.root(), culprit));
    examine(code, findings);
    return findings;
  }

  public final String remedy() {
    return remedy;
  }

  @Override
  public final String toString() {
    var words = getClass().getSimpleName().replaceAll("(?<=.)(?=[A-Z])", " ");
    return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
  }
}
