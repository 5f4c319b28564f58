package org.cairn.launcher;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.cairn.domain.settings.DatabaseProduct;
import org.cairn.domain.settings.DatabaseUrl;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;

/** A database that somebody else runs. */
final class ExternalDatabase {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private ExternalDatabase() {}

  /**
   * Connects once, so that a wrong address or an unsuitable server is known before anything starts.
   *
   * @throws LauncherFailure saying what is wrong, without address or password
   */
  static void check(Settings settings) {
    var url = DatabaseUrl.parse(settings.text(Setting.DB_URL)).orElseThrow();
    try (var connection =
            DriverManager.getConnection(url.jdbc(PATIENCE), properties(url, settings));
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT VERSION()")) {
      rows.next();
      DatabaseProduct.parse(rows.getString(1))
          .filter(product -> !product.isSupported())
          .ifPresent(
              product -> {
                throw new LauncherFailure(product.refusal());
              });
    } catch (SQLException e) {
      throw new LauncherFailure("The database of CAIRN_DB_URL cannot be used: " + reason(e), e);
    }
  }

  /** What the driver says of connections is long, and may name the address. */
  static String reason(SQLException thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof UnknownHostException) {
        return "its host is not known.";
      }
      if (t instanceof ConnectException || t instanceof SocketTimeoutException) {
        return "nothing answers at its host and port.";
      }
      if (t instanceof SSLException) {
        return "it offers no encryption, or a certificate that is not trusted. See sslMode in"
            + " docs/reference/configuration.md.";
      }
    }
    return thrown.getMessage().strip();
  }

  private static Properties properties(DatabaseUrl url, Settings settings) {
    var properties = new Properties();
    var user = settings.optional(Setting.DB_USER).or(url::user);
    var password = settings.optional(Setting.DB_PASSWORD).or(url::password);
    user.ifPresent(value -> properties.setProperty("user", value));
    password.ifPresent(value -> properties.setProperty("password", value));
    return properties;
  }
}
