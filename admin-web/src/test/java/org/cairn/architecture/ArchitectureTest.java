package org.cairn.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.cairn.architecture.model.Build;
import org.cairn.architecture.model.CairnModule;
import org.cairn.architecture.model.Codebase;
import org.cairn.architecture.rule.Allowances;
import org.cairn.architecture.rule.Allowances.Allowance;
import org.cairn.architecture.rule.Rule;
import org.cairn.architecture.rule.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of {@code docs/architecture/README.md} over everything that goes into the WAR. */
class ArchitectureTest {
  private static final Codebase WAR = Codebase.war();

  static List<Rule> rules() {
    return Rules.ALL;
  }

  static List<Allowance> allowances() {
    return Allowances.ALL;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void the_war_keeps(Rule rule) {
    var breaches = rule.heldAgainst(WAR).breaches();

    assertThat(breaches).as("%s. %s", rule, rule.remedy()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void something_in_the_war_is_guarded_by(Rule rule) {
    assertThat(rule.heldAgainst(WAR).guarded()).as("Guarded by: %s", rule).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("allowances")
  void somebody_in_the_war_needs_the(Allowance allowance) {
    var rule = Rules.ALL.stream().filter(known -> known.getClass() == allowance.rule()).findFirst();

    assertThat(rule.orElseThrow().heldAgainst(WAR).excused())
        .as("Excused by: %s", allowance)
        .anyMatch(culprit -> allowance.covers(WAR.root(), culprit));
  }

  /** A misspelt package, or a neighbour missing from the class path, would be free of all rules. */
  @Test
  void every_module_of_the_war_is_seen() {
    var seen = WAR.classes().stream().flatMap(known -> WAR.moduleOf(known).stream());
    var asked = WAR.modules().stream().filter(module -> !module.apart());

    assertThat(seen.map(CairnModule::name).distinct())
        .containsExactlyInAnyOrderElementsOf(asked.map(CairnModule::name).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void the_readme_lists(Rule rule) throws Exception {
    var readme = Files.readString(Build.root().resolve("docs/architecture/README.md"));

    assertThat(readme).contains("`" + rule.getClass().getSimpleName() + "`");
  }
}
