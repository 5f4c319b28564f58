package org.cairn.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.cairn.it.Client.Answer;
import org.cairn.it.ServerUnderTest;
import org.junit.jupiter.api.Test;

/** What happens to an account while somebody else is changing it. */
class RacingAccountsIT extends AccessIT {
  private static final Duration LONGER_THAN_A_LOCK_WAIT = Duration.ofMillis(5_500);
  private static final String NEWER = "PBKDF2WithHmacSHA512:210000:AAAA:AAAA";

  @Test
  void a_password_hashed_at_yesterdays_cost_is_hashed_anew_at_sign_in() throws Exception {
    var name = unique("ada");
    createUser(admin(), name, "FIELD_WORKER");
    try (var connection = ServerUnderTest.database()) {
      setHash(connection, name, outdatedHash());

      signIn(name, PASSWORD);

      assertThat(hash(connection, name)).startsWith("PBKDF2WithHmacSHA512:210000:");
    }
    signIn(name, PASSWORD);
  }

  @Test
  void a_password_that_is_changed_during_a_sign_in_stays_changed() throws Exception {
    var name = unique("ada");
    createUser(admin(), name, "FIELD_WORKER");
    try (var connection = ServerUnderTest.database()) {
      setHash(connection, name, outdatedHash());
      connection.setAutoCommit(false);
      setHash(connection, name, NEWER);

      var signedIn = meanwhile(connection, () -> signIn(name, PASSWORD));

      assertThat(signedIn.accessToken()).isNotEmpty();
      assertThat(hash(connection, name)).isEqualTo(NEWER);
    }
  }

  @Test
  void of_two_who_create_the_same_user_the_second_is_told_so() throws Exception {
    var admin = admin();
    var name = unique("ada");
    var body =
        "{\"username\":\"%s\",\"password\":\"%s\",\"roles\":[\"AUDITOR\"]}"
            .formatted(name, PASSWORD);
    try (var connection = ServerUnderTest.database()) {
      connection.setAutoCommit(false);
      update(
          connection,
          "INSERT INTO access_user (id, username, username_key, name, email, password_hash,"
              + " must_change_password, roles, active, version, assignments_version, next_due_at,"
              + " created_at, changed_at)"
              + " SELECT RANDOM_BYTES(16), ?, ?, name, email, password_hash,"
              + " must_change_password, roles, FALSE, 1, 0, NULL, created_at, changed_at"
              + " FROM access_user WHERE username_key = 'admin'",
          name,
          name);

      Answer answer = meanwhile(connection, () -> send(admin, "POST", "/admin/users", body));

      assertProblem(answer, 409, "ALREADY_EXISTS");
    }
  }

  @Test
  void whoever_asks_while_another_takes_long_to_apply_their_dates_is_answered() throws Exception {
    var worker = person(admin(), "FIELD_WORKER");
    try (var connection = ServerUnderTest.database()) {
      setDue(connection, worker, "'2020-01-01'");
      connection.setAutoCommit(false);
      setDue(connection, worker, "NULL");

      var knocking = CompletableFuture.supplyAsync(() -> knock(worker));
      await().pollDelay(LONGER_THAN_A_LOCK_WAIT).until(() -> true);
      connection.commit();

      assertWelcome(knocking.join());
    }
  }

  private static void setDue(Connection connection, Session person, String due)
      throws SQLException {
    update(
        connection,
        "UPDATE access_user SET next_due_at = " + due + " WHERE id = UNHEX(REPLACE(?, '-', ''))",
        person.userId());
  }

  /** Does something that has to wait for what the connection holds, and lets go then. */
  private static <T> T meanwhile(Connection connection, Supplier<T> act) throws SQLException {
    var done = CompletableFuture.supplyAsync(act);
    try (var observer = ServerUnderTest.database()) {
      await().atMost(Duration.ofSeconds(20)).until(() -> somebodyWaits(observer));
    }
    connection.commit();
    return done.join();
  }

  /** A change of an account is done in a moment, unless it has to wait. */
  private static boolean somebodyWaits(Connection observer) throws SQLException {
    try (var statement = observer.createStatement();
        var rows = statement.executeQuery("SHOW FULL PROCESSLIST")) {
      while (rows.next()) {
        var text = String.valueOf(rows.getString("Info"));
        if (text.matches("(?is)(INSERT INTO|UPDATE) access_user.*")) {
          return true;
        }
      }
      return false;
    }
  }

  private static void setHash(Connection connection, String name, String hash) throws SQLException {
    update(connection, "UPDATE access_user SET password_hash = ? WHERE username = ?", hash, name);
  }

  private static void update(Connection connection, String text, String... values)
      throws SQLException {
    try (var statement = connection.prepareStatement(text)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  private static String hash(Connection connection, String name) throws SQLException {
    var text = "SELECT password_hash FROM access_user WHERE username = ?";
    try (var statement = connection.prepareStatement(text)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  private static String outdatedHash() throws GeneralSecurityException {
    var salt = new byte[16];
    var key = new PBEKeySpec(PASSWORD.toCharArray(), salt, 2_048, 256);
    var hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(key);
    var base64 = Base64.getEncoder();
    return "PBKDF2WithHmacSHA512:2048:"
        + base64.encodeToString(salt)
        + ":"
        + base64.encodeToString(hash.getEncoded());
  }
}
