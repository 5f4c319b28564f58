package org.cairn.vault.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.StoreFailure;
import org.cairn.domain.store.Times;

/** The table {@code vault_keyset}. Contents are sealed before they come here. */
@ApplicationScoped
public class KeysetStore {
  private static final String COLUMNS =
      "SELECT installation, version, newest_at, primary_since, content FROM vault_keyset"
          + " WHERE name = ?";
  private static final String VERSION = "SELECT version FROM vault_keyset WHERE name = ?";
  private static final String ADD =
      "INSERT IGNORE INTO vault_keyset"
          + " (installation, version, newest_at, primary_since, content, name)"
          + " VALUES (?, ?, ?, ?, ?, ?)";
  private static final String CHANGE =
      "UPDATE vault_keyset SET installation = ?, version = ?, newest_at = ?, primary_since = ?,"
          + " content = ? WHERE name = ?";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /** A keyset as it is kept. */
  public record Sealed(
      UUID installation, int version, Instant newestAt, Instant primarySince, byte[] content) {}

  public Optional<Sealed> find(String name) {
    return read(COLUMNS, name);
  }

  /** Locked until the transaction ends. */
  public Optional<Sealed> lock(String name) {
    return read(COLUMNS + " FOR UPDATE", name);
  }

  /** The version, or 0 where there is no such keyset. */
  public int version(String name) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(VERSION)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return rows.next() ? rows.getInt(1) : 0;
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Adds unless there is one, waiting for whoever is just adding it. */
  public void addIfNone(String name, Sealed sealed) {
    write(ADD, name, sealed);
  }

  public void change(String name, Sealed sealed) {
    write(CHANGE, name, sealed);
  }

  private Optional<Sealed> read(String text, String name) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(text)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(sealed(rows)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static Sealed sealed(ResultSet row) throws SQLException {
    return new Sealed(
        Uuids.fromBytes(row.getBytes(1)),
        row.getInt(2),
        Times.instant(row.getObject(3, LocalDateTime.class)),
        Times.instant(row.getObject(4, LocalDateTime.class)),
        row.getBytes(5));
  }

  private void write(String text, String name, Sealed sealed) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(text)) {
      statement.setBytes(1, Uuids.bytes(sealed.installation()));
      statement.setInt(2, sealed.version());
      statement.setObject(3, Times.utc(sealed.newestAt()));
      statement.setObject(4, Times.utc(sealed.primarySince()));
      statement.setBytes(5, sealed.content());
      statement.setString(6, name);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
