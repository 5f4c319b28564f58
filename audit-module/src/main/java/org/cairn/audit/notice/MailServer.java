package org.cairn.audit.notice;

import java.util.Properties;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;

/** How to reach the mail server, as Jakarta Mail wants to be told. */
final class MailServer {
  static final String PROTOCOL = "smtp";

  /** For one step; sending a mail has some ten, of which all but the first answer at once. */
  private static final String MILLIS = "10000";

  private MailServer() {}

  static Properties properties(Settings settings) {
    var security = settings.text(Setting.MAIL_SECURITY);
    var properties = new Properties();
    set(properties, "host", settings.text(Setting.MAIL_HOST));
    set(properties, "port", settings.text(Setting.MAIL_PORT));
    set(properties, "auth", Boolean.toString(settings.isGiven(Setting.MAIL_USER)));
    set(properties, "connectiontimeout", MILLIS);
    set(properties, "timeout", MILLIS);
    set(properties, "writetimeout", MILLIS);
    set(properties, "ssl.enable", Boolean.toString(security.equals("tls")));
    set(properties, "starttls.enable", Boolean.toString(security.equals("starttls")));
    // Else a server, or whoever is between, that does not offer it gets the mail in clear.
    set(properties, "starttls.required", Boolean.toString(security.equals("starttls")));
    set(properties, "ssl.checkserveridentity", "true");
    return properties;
  }

  private static void set(Properties properties, String name, String value) {
    properties.setProperty("mail." + PROTOCOL + "." + name, value);
  }
}
