package org.cairn.architecture.rule;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** In which transaction a method runs, as CDI reads the annotations. */
final class Transactions {
  private static final Set<TxType> OWN =
      Set.of(TxType.REQUIRED, TxType.REQUIRES_NEW, TxType.SUPPORTS);

  private Transactions() {}

  static boolean anywhereIn(JavaClass known) {
    return known.isAnnotatedWith(Transactional.class)
        || known.getMethods().stream().anyMatch(m -> m.isAnnotatedWith(Transactional.class));
  }

  /** Methods that begin a transaction or take part in one without insisting on the caller's. */
  static List<JavaMethod> begunIn(JavaClass known) {
    return known.getMethods().stream()
        .filter(method -> typeOf(method).filter(OWN::contains).isPresent())
        .toList();
  }

  private static Optional<TxType> typeOf(JavaMethod method) {
    var own = method.tryGetAnnotationOfType(Transactional.class);
    return own.or(() -> isIntercepted(method) ? onClassOf(method) : Optional.empty())
        .map(Transactional::value);
  }

  /** The annotation is inherited by subclasses. */
  private static Optional<Transactional> onClassOf(JavaMethod method) {
    return method.getOwner().getClassHierarchy().stream()
        .map(type -> type.tryGetAnnotationOfType(Transactional.class).orElse(null))
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static boolean isIntercepted(JavaMethod method) {
    var modifiers = method.getModifiers();
    return !modifiers.contains(JavaModifier.PRIVATE)
        && !modifiers.contains(JavaModifier.STATIC)
        && !modifiers.contains(JavaModifier.SYNTHETIC);
  }
}
