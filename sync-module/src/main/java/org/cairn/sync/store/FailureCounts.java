package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.cairn.domain.failure.FailureState;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.domain.store.Conditions;
import org.cairn.domain.store.StoreFailure;
import org.cairn.domain.store.Times;

/** Counts the table {@code sync_failure}, from its keys alone. */
@ApplicationScoped
public class FailureCounts {
  private static final String BY_STATE_AND_CODE =
      "SELECT state, code, COUNT(*) FROM sync_failure WHERE state <> 5 GROUP BY state, code";
  private static final String BY_DAY =
      "SELECT DATE(failed_at) AS day, COUNT(*) FROM sync_failure WHERE state <> 5";

  @Resource(lookup = "java:app/jdbc/cairn-read")
  DataSource database;

  /** How many are in a state for a reason. */
  public record OfCode(FailureState state, ProblemCode code, long count) {}

  /** How many failed, the last time, on a day of UTC. */
  public record OfDay(LocalDate day, long count) {}

  public List<OfCode> byStateAndCode() {
    return read(
        new Conditions(BY_STATE_AND_CODE),
        row ->
            new OfCode(
                FailureState.of(row.getInt(1)),
                ProblemCode.valueOf(row.getString(2)),
                row.getLong(3)));
  }

  /** Days on which none failed are left out. */
  public List<OfDay> byDay(Instant since) {
    return read(
        new Conditions(BY_DAY)
            .and("failed_at >= ?", Times.utc(since))
            .then(" GROUP BY day ORDER BY day"),
        row -> new OfDay(row.getObject(1, LocalDate.class), row.getLong(2)));
  }

  private <T> List<T> read(Conditions query, Conditions.RowReader<T> reader) {
    try (var connection = database.getConnection()) {
      return query.read(connection, reader);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
