package org.cairn.it;

import fish.payara.arquillian.container.payara.managed.PayaraMicroContainerConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;
import org.cairn.launcher.PayaraCommands;

/** The one server of a test run: its settings, its folder, its database, and whom it talks to. */
public final class ServerUnderTest {
  /** Of the user {@code admin}. */
  public static final String ADMIN_PASSWORD = "it-administrator-password";

  /** Gets each notice by mail. */
  public static final String MAIL_TO = "desk@aid.example.org";

  private static ServerUnderTest running;

  private final Path folder;
  private final TestDatabase database;
  private final TestIssuer issuer = new TestIssuer();
  private final TestReceiver receiver = new TestReceiver();
  private final TestMailServer mail = new TestMailServer();
  private final Settings settings;

  private ServerUnderTest(Path folder, TestDatabase database) {
    this.folder = folder;
    this.database = database;
    this.settings =
        Settings.of(
                Map.of(
                    Setting.DATA.key(), folder.resolve("data").toString(),
                    Setting.MASTER_KEY_FILE.key(), folder.resolve("secrets/master.key").toString(),
                    Setting.ADMIN_PASSWORD.key(), ADMIN_PASSWORD,
                    Setting.DB_URL.key(), database.url(),
                    Setting.DB_USER.key(), database.user(),
                    Setting.DB_PASSWORD.key(), database.password(),
                    Setting.TRUSTED_PROXIES.key(), "127.0.0.1,10.0.0.0/8",
                    Setting.RATE_SIGN_IN.key(), "0"))
            .with(
                Map.of(
                    Setting.OIDC_ISSUER, issuer.name(), Setting.OIDC_AUDIENCE, TestIssuer.AUDIENCE))
            .with(notices());
  }

  private Map<Setting, String> notices() {
    return Map.of(
        Setting.WEBHOOK_URL,
        receiver.url(),
        Setting.WEBHOOK_SECRET,
        TestReceiver.secret(),
        Setting.WEBHOOK_ALLOW,
        "127.0.0.1",
        Setting.MAIL_HOST,
        "127.0.0.1",
        Setting.MAIL_PORT,
        "" + mail.port(),
        Setting.MAIL_SECURITY,
        "none",
        Setting.MAIL_FROM,
        "cairn@aid.example.org",
        Setting.MAIL_TO,
        MAIL_TO,
        Setting.CONFLICT_NOTICE_MINUTES,
        "0");
  }

  static ServerUnderTest prepare() {
    refuseStraySettings();
    try {
      var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "it-server");
      running = new ServerUnderTest(folder, TestDatabase.start(folder));
      return running;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A connection to the server's database, beside its own. */
  public static Connection database() throws SQLException {
    return running.database.connect();
  }

  /** The identity provider that the server trusts. */
  public static TestIssuer issuer() {
    return running.issuer;
  }

  /** Gets each notice as a webhook. */
  public static TestReceiver receiver() {
    return running.receiver;
  }

  public static TestMailServer mail() {
    return running.mail;
  }

  /** The environment would win over what the tests set. */
  private static void refuseStraySettings() {
    for (var setting : Setting.values()) {
      if (System.getenv(setting.key()) != null) {
        throw new IllegalStateException("Unset " + setting.key() + " before testing");
      }
    }
  }

  void configure(PayaraMicroContainerConfiguration configuration) {
    configuration.setMicroJar(PayaraCommands.jar().toString());
    configuration.setRandomHttpPort(true);
    configuration.setAutoBindHttp(true);
    // "Enabled" only leaves out --nocluster, which would open a port; --noHazelcast closes all.
    configuration.setClusterEnabled(true);
    configuration.setOutputToConsole(true);
    configuration.setStartupTimeoutInSeconds(300);
    configuration.setCmdOptions(String.join(" ", javaOptions()));
    configuration.setExtraMicroOptions(String.join(" ", payaraOptions()));
  }

  private List<String> javaOptions() {
    var options = new ArrayList<String>();
    settings.toMap().forEach((name, value) -> options.add("-D" + name + "=" + value));
    options.add("-Xmx" + settings.text(Setting.HEAP));
    options.add("-Djava.io.tmpdir=" + folder);
    var agent = System.getProperty("cairn.it.agent", "");
    if (!agent.isBlank()) {
      options.add(agent);
    }
    return options;
  }

  private List<String> payaraOptions() {
    return List.of(
        "--contextroot",
        "/",
        "--noHazelcast",
        "--disablephonehome",
        "--prebootcommandfile",
        write("before-boot", PayaraCommands.beforeBoot(settings)),
        "--postbootcommandfile",
        write("after-boot", PayaraCommands.afterBoot()));
  }

  private String write(String name, List<String> lines) {
    try {
      return Files.write(folder.resolve(name), lines).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its log is in the output of the test class that came first. */
  void close() {
    issuer.close();
    receiver.close();
    mail.close();
    database.close();
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
