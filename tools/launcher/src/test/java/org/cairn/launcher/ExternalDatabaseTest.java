package org.cairn.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class ExternalDatabaseTest {
  private static String reason(Exception cause) {
    var link = new RuntimeException("Communications link failure\n\nThe last packet ...", cause);
    return ExternalDatabase.reason(new SQLException(link.getMessage(), "08S01", link));
  }

  @Test
  void why_there_is_no_connection_is_told_in_one_line() {
    assertThat(reason(new ConnectException("Connection refused")))
        .isEqualTo("nothing answers at its host and port.");
    assertThat(reason(new SSLHandshakeException("PKIX path building failed")))
        .startsWith("it offers no encryption, or a certificate");
  }

  @Test
  void the_address_is_not_repeated() {
    assertThat(reason(new UnknownHostException("db.example.org: Name or service not known")))
        .isEqualTo("its host is not known.");
  }

  @Test
  void what_the_database_itself_answers_is_passed_on() {
    var denied = new SQLException("Access denied for user 'cairn'@'localhost'", "28000", 1045);

    assertThat(ExternalDatabase.reason(denied)).startsWith("Access denied");
  }
}
