package org.cairn.audit;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Named in each module's {@code persistence.xml}: a query fails at once where the database is away.
 * EclipseLink would try again after five seconds, several times, with the caller waiting; who calls
 * is told to come again instead.
 */
public class PromptFailure implements SessionCustomizer {
  @Override
  public void customize(Session session) {
    session.getLogin().setQueryRetryAttemptCount(0);
  }
}
