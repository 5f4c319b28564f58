package org.cairn.architecture.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cairn.architecture.model.Codebase;
import org.cairn.architecture.model.Findings;

/** The package comment of a module's root is its contract in four words. */
public final class EachModuleSaysWhatItOwnsOffersNeedsAndNeverDoes extends Rule {
  private static final List<String> WORDS = List.of("Owns:", "Offers:", "Needs:", "Never:");

  public EachModuleSaysWhatItOwnsOffersNeedsAndNeverDoes() {
    super(
        "Write it into the comment of the root package's package-info.java, as audit-module does.");
  }

  @Override
  protected void examine(Codebase code, Findings findings) {
    for (var module : code.modules()) {
      if (!module.apart()) {
        var name = module.packageName() + ".package-info";
        findings.guards(name);
        var text = read(code.sources(module).resolve("package-info.java"));
        var missing = WORDS.stream().filter(word -> !text.contains(word)).toList();
        if (!missing.isEmpty()) {
          findings.breach(name, "lacks " + String.join(" ", missing));
        }
      }
    }
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
