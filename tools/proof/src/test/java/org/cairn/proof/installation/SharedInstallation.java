package org.cairn.proof.installation;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives proofs the one installation that they share, because starting one takes longer than most
 * proofs. Each brings users and entities of its own, and leaves the server running.
 */
public final class SharedInstallation implements ParameterResolver {
  private static final Namespace OURS = Namespace.create(SharedInstallation.class);

  /** Closed by JUnit after the last test. */
  private record Kept(Installation installation) implements AutoCloseable {
    @Override
    public void close() {
      installation.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Installation.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(OURS)
        .getOrComputeIfAbsent(
            "installation", key -> new Kept(Installation.start("shared")), Kept.class)
        .installation();
  }
}
