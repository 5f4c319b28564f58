package org.cairn.web.boot;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.cairn.domain.settings.DatabaseUrl;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;

/** Where the installation's database is, and as whom to sign in. */
final class DatabaseAccess {
  private final Settings settings;
  private final DatabaseUrl url;

  DatabaseAccess(Settings settings) {
    this.settings = settings;
    this.url = DatabaseUrl.parse(settings.text(Setting.DB_URL)).orElseThrow();
  }

  String jdbc(Duration patience) {
    return url.jdbc(patience);
  }

  Optional<String> user() {
    return settings.optional(Setting.DB_USER).or(url::user);
  }

  Optional<String> password() {
    return settings.optional(Setting.DB_PASSWORD).or(url::password);
  }

  /** Connections outside the pool, without any limit of time. */
  DataSource unlimited() {
    var source = new MysqlDataSource();
    source.setURL(jdbc(Duration.ZERO));
    user().ifPresent(source::setUser);
    password().ifPresent(source::setPassword);
    return source;
  }
}
