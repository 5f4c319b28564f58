package org.cairn.architecture.rule;

import java.util.List;

/** Every exception to a rule, in one place. One that nothing needs fails the tests. */
public final class Allowances {
  public static final List<Allowance> ALL =
      List.of(
          new Allowance(
              OnlyStoresReachTheDatabase.class,
              "domain.store.StoreFailure",
              "tells the vendor's error numbers apart, once for all stores"),
          new Allowance(
              OnlyStoresReachTheDatabase.class,
              "domain.store.ManyInserts",
              "writes many rows in few statements, once for all stores"),
          new Allowance(
              OnlyStoresReachTheDatabase.class,
              "domain.store.RefusedRows",
              "names the rows at fault, once for all stores"),
          new Allowance(
              OnlyStoresReachTheDatabase.class,
              "domain.store.Conditions",
              "asks for what a filter names, once for all stores"),
          new Allowance(
              OnlyStoresReachTheDatabase.class,
              "web.boot.*",
              "defines the data source and migrates before any store is used"),
          new Allowance(
              NothingPrintsOrSleeps.class,
              "web.edge.TraceInLogs",
              "marks the lines that the server's own handlers write"),
          new Allowance(
              TimeAndIdsAreInjected.class,
              "web.boot.*",
              "makes the clock and the ids that everybody else is given"));

  private Allowances() {}

  /**
   * One exception.
   *
   * @param culprit a class, or with {@code .*} the classes of one package without its subpackages,
   *     below the package that all modules lie in
   */
  public record Allowance(Class<? extends Rule> rule, String culprit, String reason) {
    public boolean covers(String root, String name) {
      var full = root + "." + culprit;
      return full.endsWith(".*")
          ? name.startsWith(full.substring(0, full.length() - 1))
              && name.indexOf('.', full.length() - 1) < 0
          : name.equals(full);
    }

    @Override
    public String toString() {
      return culprit + ", which " + reason;
    }
  }

  /** Whether a breach of the rule by this class is one of the exceptions. */
  static boolean excuse(Rule rule, String root, String culprit) {
    return ALL.stream()
        .filter(allowance -> allowance.rule() == rule.getClass())
        .anyMatch(allowance -> allowance.covers(root, culprit));
  }
}
