package org.cairn.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import org.cairn.it.ServerUnderTest;
import org.junit.jupiter.api.Test;

/** No statement takes as long as a statement may, but together they take longer than allowed. */
class SlowDatabaseIT extends AccessIT {
  private static final int SECONDS_EACH = 16;

  @Test
  void an_act_that_takes_too_long_is_undone_and_says_so() throws SQLException {
    var admin = admin();
    var worker = person(admin, "FIELD_WORKER");
    var device = "/admin/devices/" + worker.deviceId();
    var id = worker.deviceId().replace("-", "");

    try (var connection = ServerUnderTest.database();
        var statement = connection.createStatement()) {
      slowDown(statement, "access_device", "NEW.id = x'" + id + "'");
      slowDown(statement, "access_session", "NEW.device_id = x'" + id + "'");
      try {
        var answer = send(admin, "DELETE", device, null);

        assertProblem(answer, 503, "UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(get(admin, device).json().get("revokedAt").isNull()).isTrue();
      } finally {
        statement.execute("DROP TRIGGER slow_access_device");
        statement.execute("DROP TRIGGER slow_access_session");
      }
    }
    assertThat(send(admin, "DELETE", device, null).status()).isEqualTo(204);
    assertThat(get(admin, device).json().get("revokedAt").isNull()).isFalse();
  }

  private static void slowDown(Statement statement, String table, String rows) throws SQLException {
    statement.execute(
        "CREATE TRIGGER slow_%s BEFORE UPDATE ON %s FOR EACH ROW IF %s THEN DO SLEEP(%d); END IF"
            .formatted(table, table, rows, SECONDS_EACH));
  }
}
