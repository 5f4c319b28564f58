package org.cairn.audit.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.cairn.audit.AuditFilter;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.audit.AuditRecord;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.store.StoreFailure;

/**
 * The tables {@code audit_entry} and {@code audit_detail}. Appending is on the path of each push.
 */
@ApplicationScoped
public class AuditStore {
  private static final int IN_CLEAR = 0;
  private static final int SALT_BYTES = 16;

  private static final String NUMBER =
      "UPDATE audit_clock SET entries = LAST_INSERT_ID(entries + 1) WHERE id = 1";
  private static final String ENTRY =
      "INSERT INTO audit_entry (number, recorded_at, actor_id, actor_roles, device_id, address,"
          + " action, outcome, object_kind, object_id, correlation_id)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String DETAIL =
      "INSERT INTO audit_detail (number, salt, key_id, content) VALUES (?, ?, ?, ?)";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  @PersistenceContext(unitName = "cairn-audit")
  EntityManager entities;

  @Inject Clock clock;

  private final SecureRandom random = new SecureRandom();

  public void append(AuditEntry entry) {
    try (var connection = database.getConnection()) {
      long number = number(connection);
      insertEntry(connection, number, entry);
      insertDetail(connection, number, StrictJson.bytes(entry.details()));
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static long number(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(NUMBER, Statement.RETURN_GENERATED_KEYS)) {
      statement.executeUpdate();
      try (var keys = statement.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    }
  }

  private void insertEntry(Connection connection, long number, AuditEntry entry)
      throws SQLException {
    var caller = entry.caller();
    try (var statement = connection.prepareStatement(ENTRY)) {
      statement.setLong(1, number);
      statement.setObject(2, LocalDateTime.now(clock));
      statement.setBytes(3, Uuids.bytes(caller.userId()));
      statement.setString(
          4, caller.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
      statement.setBytes(5, Uuids.bytes(caller.deviceId()));
      statement.setString(6, caller.address());
      statement.setString(7, entry.action().name());
      statement.setString(8, entry.outcome().name());
      statement.setString(9, entry.object().kind());
      statement.setString(10, entry.object().id());
      statement.setString(11, caller.traceId());
      statement.executeUpdate();
    }
  }

  private void insertDetail(Connection connection, long number, byte[] content)
      throws SQLException {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    try (var statement = connection.prepareStatement(DETAIL)) {
      statement.setLong(1, number);
      statement.setBytes(2, salt);
      statement.setInt(3, IN_CLEAR);
      statement.setBytes(4, content);
      statement.executeUpdate();
    }
  }

  /** Newest first. */
  public List<AuditRecord> find(AuditFilter filter, int most) {
    var query = new AuditQuery(filter).on(entities).setMaxResults(most);
    return query.getResultList().stream().map(AuditRow::record).toList();
  }
}
