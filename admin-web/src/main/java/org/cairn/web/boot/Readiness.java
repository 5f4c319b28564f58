package org.cairn.web.boot;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Whether a push would be served: tables in place, database answering. */
@ApplicationScoped
public class Readiness {
  private static final int PATIENCE_SECONDS = 2;

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  @Inject Start start;

  public boolean isReady() {
    return start.isDone() && databaseAnswers();
  }

  private boolean databaseAnswers() {
    try (var connection = database.getConnection()) {
      return connection.isValid(PATIENCE_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }
}
