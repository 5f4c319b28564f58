package org.cairn.web.boot;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.cairn.domain.settings.DatabaseProduct;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;

/** Brings each module's tables to the form that this program knows, from left to right. */
final class Migrations {
  private static final List<String> MODULES =
      List.of("audit", "access", "vault", "conflict", "sync");

  /** Several servers may start at once: one migrates, the others wait and find nothing to do. */
  private static final String LOCK = "SELECT GET_LOCK('cairn_migrations', 600)";

  private final DataSource database;

  /**
   * @param database gives connections without a limit of time
   */
  Migrations(DataSource database) {
    this.database = database;
  }

  /**
   * @throws BootFailure where the database is unsuitable, or belongs to a newer program
   */
  void run() {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      requireSupported(connection);
      statement.executeQuery(LOCK).close();
      MODULES.forEach(this::migrate);
    } catch (SQLException e) {
      throw new BootFailure("the database does not answer: " + e.getMessage(), e);
    } catch (FlywayException e) {
      throw new BootFailure(
          "the tables could not be brought up to date: " + e.getMessage().replace('\n', ' '), e);
    }
  }

  private static void requireSupported(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT VERSION()")) {
      rows.next();
      DatabaseProduct.parse(rows.getString(1))
          .filter(product -> !product.isSupported())
          .ifPresent(
              product -> {
                throw new BootFailure(product.refusal(), null);
              });
    }
  }

  private void migrate(String module) {
    var flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(database)
            .locations("classpath:org/cairn/" + module + "/migration")
            .table(module + "_migration")
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .load();
    refuseNewer(module, flyway);
    flyway.migrate();
  }

  private static void refuseNewer(String module, Flyway flyway) {
    for (var migration : flyway.info().all()) {
      if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
        throw new BootFailure(
            "the tables of "
                + (module + " have version " + migration.getVersion())
                + ", which a newer program made; run that one, or restore a backup",
            null);
      }
    }
  }
}
