package org.cairn.architecture.rule;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cairn.architecture.model.CairnModule;
import org.cairn.architecture.model.Codebase;
import org.cairn.architecture.model.Findings;
import org.cairn.architecture.model.SqlText;
import org.cairn.architecture.model.StringConstants;

/**
 * A table's name begins with its module's, and no other module names it: neither in a migration,
 * nor in a mapping, nor in any text of a class that reads like SQL.
 */
public final class EachTableBelongsToOneModule extends Rule {
  private static final Set<String> MAPPINGS =
      Set.of(
          "jakarta.persistence.Table",
          "jakarta.persistence.SecondaryTable",
          "jakarta.persistence.JoinTable",
          "jakarta.persistence.CollectionTable");

  public EachTableBelongsToOneModule() {
    super("Ask the module that owns the table; keep its id without a foreign key.");
  }

  @Override
  protected void examine(Codebase code, Findings findings) {
    for (var module : code.modules()) {
      scripts(code.migrations(module)).forEach(script -> examine(code, module, script, findings));
    }
    for (var known : code.classes()) {
      code.moduleOf(known).ifPresent(module -> examine(code, module, known, findings));
    }
  }

  private static void examine(Codebase code, CairnModule module, Path script, Findings findings) {
    var name = module.word() + "/migration/" + script.getFileName();
    var text = read(script);
    findings.guards(name);
    SqlText.created(text).stream()
        .filter(table -> !table.startsWith(module.tablePrefix()))
        .forEach(table -> findings.breach(name, "creates " + table + " in " + module.name()));
    SqlText.named(text).stream()
        .filter(table -> isForeign(code, module, table))
        .forEach(table -> findings.breach(name, "names " + table + " in " + module.name()));
  }

  private static void examine(
      Codebase code, CairnModule module, JavaClass known, Findings findings) {
    var tables = new TreeSet<>(mappedTables(known));
    StringConstants.of(known).forEach(text -> tables.addAll(SqlText.named(text)));
    for (var table : tables) {
      if (table.startsWith(module.tablePrefix())) {
        findings.guards(known);
      }
      if (isForeign(code, module, table)) {
        findings.breach(known, "names the table " + table);
      }
    }
  }

  private static boolean isForeign(Codebase code, CairnModule module, String table) {
    return code.modules().stream()
        .filter(other -> other != module && !other.apart())
        .anyMatch(other -> table.startsWith(other.tablePrefix()));
  }

  private static List<String> mappedTables(JavaClass known) {
    var onFields = known.getFields().stream().flatMap(field -> field.getAnnotations().stream());
    return Stream.<JavaAnnotation<?>>concat(known.getAnnotations().stream(), onFields)
        .filter(annotation -> MAPPINGS.contains(annotation.getRawType().getName()))
        .flatMap(annotation -> annotation.get("name").stream())
        .map(Object::toString)
        .toList();
  }

  private static List<Path> scripts(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path script) {
    try {
      return Files.readString(script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
