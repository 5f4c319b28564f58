package org.cairn.architecture.model;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What a rule looked at, and what it found there. */
public final class Findings {
  private final Set<String> guarded = new TreeSet<>();
  private final List<Breach> breaches = new ArrayList<>();
  private final List<Breach> excused = new ArrayList<>();
  private final Predicate<String> isExcused;

  public Findings(Predicate<String> isExcused) {
    this.isExcused = isExcused;
  }

  /**
   * One breach of a rule.
   *
   * @param culprit the class, file or module to change
   * @param deed what it does, as the rest of a sentence that starts with its name
   */
  public record Breach(String culprit, String deed) {
    @Override
    public String toString() {
      return culprit + " " + deed;
    }
  }

  public void guards(JavaClass subject) {
    guards(subject.getName());
  }

  public void guards(String subject) {
    guarded.add(subject);
  }

  /** Blames the file: a nested class is changed where its outermost class stands. */
  public void breach(JavaClass culprit, String deed) {
    breach(Codebase.outermost(culprit).getName(), deed);
  }

  public void breach(String culprit, String deed) {
    (isExcused.test(culprit) ? excused : breaches).add(new Breach(culprit, deed));
  }

  /** What the rule would have noticed, had it been wrong; a rule without any guards nothing. */
  public Set<String> guarded() {
    return guarded;
  }

  public List<Breach> breaches() {
    return breaches;
  }

  public Set<String> culprits() {
    return names(breaches);
  }

  /** Culprits that an allowance lets pass. */
  public Set<String> excused() {
    return names(excused);
  }

  private static Set<String> names(List<Breach> some) {
    var names = new TreeSet<String>();
    some.forEach(breach -> names.add(breach.culprit()));
    return names;
  }
}
