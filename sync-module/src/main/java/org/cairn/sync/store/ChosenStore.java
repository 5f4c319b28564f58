package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.Conditions;
import org.cairn.domain.store.StoreFailure;
import org.cairn.domain.store.Times;

/** The table {@code sync_pending}: operations that somebody acts on besides the workers. */
@ApplicationScoped
public class ChosenStore {
  private static final String LOCK = "SELECT seq FROM sync_pending WHERE TRUE";
  private static final String FORCE = "UPDATE sync_pending SET forced = 1 WHERE seq = ?";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /** Locks operations that have waited for longer than they may. */
  public List<Long> lockOverdue(Instant now, int most) {
    return lock(new Conditions(LOCK).and("held_until < ?", Times.utc(now)), most);
  }

  /**
   * Which operations; null for no condition.
   *
   * @param held whether only those that wait
   */
  public record Choice(UUID id, UUID deviceId, UUID transactionId, boolean held) {}

  /** Locks operations that somebody has chosen. */
  public List<Long> lockChosen(Choice choice, int most) {
    var query =
        new Conditions(LOCK)
            .and("id = ?", Uuids.bytes(choice.id()))
            .and("device_id = ?", Uuids.bytes(choice.deviceId()))
            .and("transaction_id = ?", Uuids.bytes(choice.transactionId()))
            .and("state = ?", choice.held() ? PendingStore.HELD : null);
    return lock(query, most);
  }

  private List<Long> lock(Conditions conditions, int most) {
    var query = conditions.then(" ORDER BY seq LIMIT " + most + " FOR UPDATE");
    try (var connection = database.getConnection()) {
      return query.read(connection, row -> row.getLong(1));
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** It is not to wait for anything from now on. */
  public void force(long seq) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(FORCE)) {
      statement.setLong(1, seq);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
