package org.cairn.architecture.model;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A body of code that rules are held against: the WAR, or the offenders that imitate it. Rules know
 * packages only by what they are told here, so that the same rule judges both.
 */
public final class Codebase {
  /** The rules' own tools, which offenders need to say what they break. */
  private static final String TOOLS = "org.cairn.architecture.";

  private final String root;
  private final List<CairnModule> modules;
  private final List<String> built;
  private final List<JavaClass> classes;
  private final Function<CairnModule, Path> home;

  private Codebase(
      String root, Path puml, Path pom, JavaClasses found, Function<CairnModule, Path> home) {
    this.root = root;
    this.modules = Picture.read(puml);
    this.built = Build.modules(pom);
    this.home = home;
    this.classes =
        found.stream()
            .filter(known -> known.getPackageName().startsWith(root))
            .filter(known -> moduleOf(known).map(module -> !module.apart()).orElse(true))
            .sorted(Comparator.comparing(JavaClass::getName))
            .toList();
  }

  /** All main classes of Cairn that this test can see: what goes into the WAR. */
  public static Codebase war() {
    var repository = Build.root();
    return new Codebase(
        "org.cairn",
        repository.resolve("docs/architecture/modules.puml"),
        repository.resolve("pom.xml"),
        new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("org.cairn"),
        module -> repository.resolve(module.name()).resolve("src/main"));
  }

  /** The classes, scripts and drawings that break the rules on purpose. */
  public static Codebase offenders() {
    var root = "org.cairn.architecture.offender";
    var tests = Build.root().resolve("admin-web/src/test");
    var drawings = tests.resolve("resources").resolve(root.replace('.', '/'));
    return new Codebase(
        root,
        drawings.resolve("modules.puml"),
        drawings.resolve("pom.xml"),
        new ClassFileImporter().importPackages(root),
        module -> tests);
  }

  /** The package that all modules lie in. */
  public String root() {
    return root;
  }

  public List<CairnModule> modules() {
    return modules;
  }

  /** Names of the modules that the parent pom lists. */
  public List<String> built() {
    return built;
  }

  /** All classes but those of other processes, nested ones included, by name. */
  public List<JavaClass> classes() {
    return classes;
  }

  public Optional<CairnModule> moduleOf(JavaClass known) {
    return modules.stream().filter(module -> module.holds(known.getPackageName())).findFirst();
  }

  /** Whether a class lies in the module whose root package ends in {@code word}. */
  public boolean isIn(String word, JavaClass known) {
    return moduleOf(known).filter(module -> module.word().equals(word)).isPresent();
  }

  /** Whether a class lies in a module's {@code store} package; the domain has none. */
  public boolean isInStore(JavaClass known) {
    return moduleOf(known)
        .filter(module -> !module.open())
        .filter(module -> module.part(known.getPackageName()).equals("store"))
        .isPresent();
  }

  /** What a class uses outside of its own file, each class once. */
  public Collection<Use> uses(JavaClass from) {
    var uses = new LinkedHashMap<String, Use>();
    for (var dependency : from.getDirectDependenciesFromSelf().stream().sorted().toList()) {
      var to = dependency.getTargetClass().getBaseComponentType();
      var where = dependency.getSourceCodeLocation().toString();
      if (!to.isPrimitive() && !isTool(to) && outermost(to) != outermost(from)) {
        uses.putIfAbsent(to.getName(), new Use(from, to, where));
      }
    }
    return uses.values();
  }

  private boolean isTool(JavaClass known) {
    return known.getName().startsWith(TOOLS) && !known.getName().startsWith(root + ".");
  }

  /** The class that the file of a nested class is named after. */
  public static JavaClass outermost(JavaClass known) {
    var outer = known;
    while (outer.getEnclosingClass().isPresent()) {
      outer = outer.getEnclosingClass().get();
    }
    return outer;
  }

  public Path sources(CairnModule module) {
    return home.apply(module).resolve("java").resolve(module.folder());
  }

  public Path migrations(CairnModule module) {
    return home.apply(module).resolve("resources").resolve(module.folder()).resolve("migration");
  }
}
