package org.cairn.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cairn.architecture.model.Build;
import org.cairn.architecture.model.Codebase;
import org.cairn.architecture.rule.Rule;
import org.cairn.architecture.rule.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that nothing can break is no rule: each has its offenders, and blames them only. */
class OffendersTest {
  private static final Codebase OFFENDERS = Codebase.offenders();
  private static final Pattern MARK = Pattern.compile("Breaks (\\w+): (\\S+)");

  static List<Rule> rules() {
    return Rules.ALL;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void its_offenders_are_blamed_and_nobody_else_by(Rule rule) {
    var marked = new TreeSet<>(markedClasses(rule));
    marked.addAll(markedFiles(rule));

    assertThat(marked).as("Offenders of this rule").isNotEmpty();
    assertThat(rule.heldAgainst(OFFENDERS).culprits()).isEqualTo(marked);
  }

  @Test
  void every_rule_is_in_the_list() {
    var written =
        new ClassFileImporter()
            .importPackagesOf(Rule.class).stream()
                .filter(known -> known.isAssignableTo(Rule.class))
                .filter(known -> !known.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getSimpleName);

    assertThat(written)
        .containsExactlyInAnyOrderElementsOf(
            Rules.ALL.stream().map(rule -> rule.getClass().getSimpleName()).toList());
  }

  private static List<String> markedClasses(Rule rule) {
    return OFFENDERS.classes().stream()
        .filter(
            known ->
                known
                    .tryGetAnnotationOfType(Breaks.class)
                    .filter(marks -> Set.of(marks.value()).contains(rule.getClass()))
                    .isPresent())
        .map(JavaClass::getName)
        .toList();
  }

  private static List<String> markedFiles(Rule rule) {
    var folder = Build.root().resolve("admin-web/src/test/resources/org/cairn/architecture");
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .flatMap(file -> MARK.matcher(read(file)).results())
          .filter(mark -> mark.group(1).equals(rule.getClass().getSimpleName()))
          .map(mark -> mark.group(2))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
