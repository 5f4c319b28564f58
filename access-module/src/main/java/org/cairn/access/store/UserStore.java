package org.cairn.access.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.access.User;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.StoreFailure;
import org.cairn.domain.store.Times;

/** The table {@code access_user}. Writes are flushed, so that the audit entry comes after them. */
@ApplicationScoped
public class UserStore {
  private static final String ADMINISTRATORS =
      "SELECT u FROM UserRow u WHERE u.active = TRUE AND u.roles LIKE '%ADMINISTRATOR%'"
          + " ORDER BY u.id";
  private static final String COORDINATORS =
      "SELECT u FROM UserRow u WHERE u.active = TRUE AND u.roles LIKE '%COORDINATOR%'"
          + " ORDER BY u.id";
  private static final String PAGE =
      "SELECT u FROM UserRow u WHERE u.usernameKey > :after ORDER BY u.usernameKey";

  private static final String REPLACE_PASSWORD =
      "UPDATE UserRow u SET u.passwordHash = :hash WHERE u.id = :id AND u.passwordHash = :before";
  private static final String ADD =
      "INSERT INTO access_user (id, username, username_key, name, email,"
          + " external_subject, password_hash, must_change_password, roles, active, version,"
          + " assignments_version, created_at, changed_at)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, TRUE, 1, 0, ?, ?)";
  private static final String LINK = "UPDATE access_user SET external_subject = ? WHERE id = ?";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  @PersistenceContext(unitName = "cairn-access")
  EntityManager entities;

  @Inject Clock clock;

  /**
   * A user and the hash of the password.
   *
   * @param passwordHash null where there is no password
   */
  public record Credentials(User user, String passwordHash) {}

  public boolean isEmpty() {
    return entities
        .createQuery("SELECT u.username FROM UserRow u")
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /**
   * Adds unless the name or the external subject is taken, waiting for whoever is just taking it.
   * By a statement of JDBC: what is taken is an answer, but would end the transaction of the entity
   * manager.
   */
  public boolean addIfNew(User user, String key, String passwordHash) {
    var now = Times.utc(user.createdAt());
    var values =
        Arrays.<Object>asList(
            Uuids.bytes(user.id()),
            user.username(),
            key,
            user.name(),
            user.email(),
            user.externalSubject(),
            passwordHash,
            user.mustChangePassword(),
            UserRow.text(user.roles()),
            now,
            now);
    return wrote(ADD, values);
  }

  /**
   * Links a user, whose row the caller has locked, to somebody at the identity provider; in the
   * same way.
   *
   * @param subject null: to nobody
   * @return not where another user is linked to the same one
   */
  public boolean link(UUID id, String subject) {
    boolean linked = wrote(LINK, Arrays.<Object>asList(subject, Uuids.bytes(id)));
    if (linked) {
      row(id, LockModeType.NONE).orElseThrow().externalSubject = subject;
    }
    return linked;
  }

  private boolean wrote(String sql, List<Object> values) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      return statement.executeUpdate() == 1;
    } catch (SQLException e) {
      var failure = new StoreFailure(e);
      if (failure.isDuplicateKey()) {
        return false;
      }
      throw failure;
    }
  }

  public Optional<User> find(UUID id) {
    return row(id, LockModeType.NONE).map(UserRow::user);
  }

  public Optional<Credentials> credentials(UUID id) {
    return row(id, LockModeType.NONE).map(row -> new Credentials(row.user(), row.passwordHash));
  }

  public Optional<Credentials> named(String key) {
    return entities
        .createQuery("SELECT u FROM UserRow u WHERE u.usernameKey = :key", UserRow.class)
        .setParameter("key", key)
        .getResultStream()
        .findFirst()
        .map(row -> new Credentials(row.user(), row.passwordHash));
  }

  /** Who is linked to somebody at the identity provider: exactly so, blanks at the end count. */
  public Optional<User> linked(String subject) {
    return entities
        .createQuery("SELECT u FROM UserRow u WHERE u.externalSubject = :subject", UserRow.class)
        .setParameter("subject", subject)
        .getResultStream()
        .map(UserRow::user)
        .filter(user -> subject.equals(user.externalSubject()))
        .findFirst();
  }

  /** Locks until the transaction ends: whoever changes what the user may do or see holds this. */
  public Optional<User> lock(UUID id) {
    return row(id, LockModeType.PESSIMISTIC_WRITE).map(UserRow::user);
  }

  /** Locks all active administrators, always in the same order. */
  public List<UUID> lockAdministrators() {
    return entities
        .createQuery(ADMINISTRATORS, UserRow.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .map(row -> Uuids.fromBytes(row.id))
        .toList();
  }

  /** Those of the ids. */
  public List<User> all(Collection<UUID> ids) {
    return entities
        .createQuery("SELECT u FROM UserRow u WHERE u.id IN :ids", UserRow.class)
        .setParameter("ids", ids.stream().map(Uuids::bytes).toList())
        .getResultStream()
        .map(UserRow::user)
        .toList();
  }

  /** All active ones. */
  public List<User> coordinators() {
    return entities
        .createQuery(COORDINATORS, UserRow.class)
        .getResultStream()
        .map(UserRow::user)
        .toList();
  }

  public void change(User user) {
    var row = row(user.id(), LockModeType.NONE).orElseThrow();
    row.take(user);
    row.changedAt = Times.utc(clock.instant());
    entities.flush();
  }

  /** Whether the password was still the one that {@code before} is the hash of. */
  public boolean replacePassword(UUID id, String before, String hash) {
    return entities
            .createQuery(REPLACE_PASSWORD)
            .setParameter("id", Uuids.bytes(id))
            .setParameter("before", before)
            .setParameter("hash", hash)
            .executeUpdate()
        == 1;
  }

  /**
   * @param hash null: no password any more
   */
  public void changePassword(UUID id, String hash) {
    row(id, LockModeType.NONE).orElseThrow().passwordHash = hash;
    entities.flush();
  }

  /**
   * @param after the key of the last user seen, or empty
   */
  public List<User> page(String after, int most) {
    return entities
        .createQuery(PAGE, UserRow.class)
        .setParameter("after", after)
        .setMaxResults(most)
        .getResultStream()
        .map(UserRow::user)
        .toList();
  }

  private Optional<UserRow> row(UUID id, LockModeType lock) {
    return Optional.ofNullable(entities.find(UserRow.class, Uuids.bytes(id), lock));
  }
}
