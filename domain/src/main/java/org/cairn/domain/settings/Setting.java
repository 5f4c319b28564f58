package org.cairn.domain.settings;

import java.util.Arrays;
import java.util.Optional;

/**
 * Everything an installation can be told, each with a default that suits one machine. Named {@code
 * CAIRN_} and the constant's name, in the environment or in the settings file; the environment
 * wins. {@code docs/reference/configuration.md} lists them; a test compares the two.
 */
public enum Setting {
  HTTP_ADDRESS("127.0.0.1", Form.text(), "Address to listen on."),
  HTTP_PORT("8080", Form.number(1, 65_535), "Port to listen on."),
  HTTP_THREADS("64", Form.number(4, 1_000), "Requests worked on at the same time."),
  PUBLIC_URL(
      "",
      Form.url(),
      "Address under which clients reach the server, where a proxy stands before it. It is the"
          + " issuer named in access tokens. Default: the address and port listened on."),
  TRUSTED_PROXIES(
      "",
      Form.networks(),
      "Proxies before the server, whose X-Forwarded-For and X-Forwarded-Proto are believed."),
  ALLOW_INSECURE(
      "false",
      Form.flag(),
      "Listen on an address that other machines reach, although the server itself speaks no TLS:"
          + " only behind a proxy that does."),

  DATA("./data", Form.file(), "Folder of everything that must be kept."),
  CACHE("./.cairn", Form.file(), "Folder of what is made again when missing: unpacked programs."),
  CONFIG_FILE(
      "./cairn.properties",
      Form.file(),
      "File with further settings, NAME=value in each line. The default need not exist. Can only"
          + " be given in the environment."),
  MASTER_KEY_FILE(
      "./secrets/master.key",
      Form.file(),
      "File of the key that protects all other keys. Outside the data folder, so that a copy of the"
          + " data alone opens nothing."),
  ADMIN_PASSWORD(
      "",
      Form.newPassword(),
      "Password of the first administrator, user name admin. Default: a one-time password, shown"
          + " once."),

  DB_URL(
      "",
      Form.databaseUrl(),
      "Database to use: MySQL 8.4 or 9, MariaDB 10.6 or newer. Default: the embedded MariaDB."),
  DB_USER("", Form.text(), "User at the database of CAIRN_DB_URL."),
  DB_PASSWORD("", Form.text(), "Password at the database of CAIRN_DB_URL."),
  DB_POOL(
      "32",
      Form.number(2, 1_000),
      "Connections to the database at the most: as many for changes, and as many again for reading."),
  DB_PORT("33060", Form.number(1, 65_535), "Port of the embedded database, on 127.0.0.1."),
  DB_CACHE(
      "256m", Form.size(16), "Memory in which the embedded database keeps data (buffer pool)."),
  DB_BINLOG(
      "true",
      Form.flag(),
      "Whether the embedded database writes a binary log, for replicas and point-in-time recovery;"
          + " it is kept for 7 days and up to 2 GB. Commits survive a crash either way."),
  DB_PROGRAM(
      "",
      Form.file(),
      "MariaDB installation folder (with bin/mariadbd) for the embedded database. Default: the one"
          + " that comes along, for Linux x64."),

  HEAP("512m", Form.size(256), "Java heap of the server."),
  JAVA_OPTIONS("", Form.text(), "Further options of the server's Java machine."),
  LOG_TO(
      "file", Form.oneOf("file", "console"), "Where the server's log goes: log/server.log or out."),

  ACCESS_TOKEN_MINUTES("15", Form.number(1, 15), "Life of an access token."),
  REFRESH_TOKEN_DAYS("90", Form.number(1, 3_650), "Life of a refresh token that is not used."),
  ENROLMENT_CODE_MINUTES("60", Form.number(1, 10_080), "Life of a one-time enrolment code."),
  SIGNING_KEY_DAYS("30", Form.number(1, 3_650), "Age at which the token signing key is replaced."),

  OIDC_ISSUER(
      "",
      Form.issuer(),
      "Identity provider of the organisation, whose assertions the token endpoint takes: its issuer"
          + " exactly as its tokens name it. Default: none."),
  OIDC_AUDIENCE(
      "",
      Form.text(),
      "Audience that an assertion must name: the client or resource that stands for Cairn at"
          + " CAIRN_OIDC_ISSUER."),
  OIDC_JWKS(
      "",
      Form.secureUrl(),
      "Address of the keys of CAIRN_OIDC_ISSUER. Default: the one that the issuer publishes below"
          + " /.well-known/openid-configuration."),
  OIDC_CLAIM(
      "sub",
      Form.claim(),
      "Claim of an assertion that is compared with the externalSubject of users. An email counts"
          + " only where email_verified is true."),

  WEBHOOK_URL(
      "",
      Form.secureUrl(),
      "Address that notices are sent to as webhooks. Default: none. Never printed, as it may hold a"
          + " key."),
  WEBHOOK_SECRET(
      "",
      Form.webhookSecret(),
      "Secret that webhooks are signed with; a second one while the receiver changes over."),
  WEBHOOK_ALLOW(
      "",
      Form.networks(),
      "Addresses that are not of the public internet and yet may be sent webhooks."),
  MAIL_HOST("", Form.host(), "Mail server that takes notices. Default: no mail is sent."),
  MAIL_PORT("587", Form.number(1, 65_535), "Port of the mail server; 465 is usual with tls."),
  MAIL_SECURITY(
      "starttls",
      Form.oneOf("starttls", "tls", "none"),
      "How the connection to the mail server is encrypted; its certificate is checked. none only on"
          + " this machine, or with CAIRN_ALLOW_INSECURE."),
  MAIL_USER("", Form.text(), "User at the mail server. Default: no sign-in."),
  MAIL_PASSWORD("", Form.text(), "Password at the mail server."),
  MAIL_FROM("", Form.mailAddress(), "Sender of mails."),
  MAIL_TO(
      "",
      Form.mailAddresses(),
      "Who gets notices by mail besides the active coordinators with an email."),

  FEED_DAYS(
      "180",
      Form.number(1, 3_650),
      "Days for which deletions and withdrawals are told. A device that pulls later reads all"
          + " anew."),
  ANSWER_DAYS(
      "30",
      Form.number(1, 3_650),
      "Days for which the answer of a batch is kept for a repetition of it."),
  FAILED_DAYS(
      "30",
      Form.number(1, 3_650),
      "Days for which a failed operation that was settled or discarded is kept before it is"
          + " archived by itself, and after which one that is archived is forgotten."),

  HOLD_HOURS(
      "120",
      Form.number(1, 8_760),
      "Hours for which an operation waits for an earlier edit, another operation or an entity that"
          + " has not arrived; then it fails and is a person's."),
  QUEUE_WORKERS(
      "2", Form.number(0, 32), "Threads of this server that work on the queue; 0: none does."),
  QUEUE_LEASE_SECONDS(
      "120",
      Form.number(5, 3_600),
      "Seconds after which a worker that is not heard of is replaced by another."),
  QUEUE_ATTEMPTS_LOCKED(
      "5",
      Form.number(1, 100),
      "Attempts at a queued operation that fails because others work on the same rows."),
  QUEUE_ATTEMPTS_SLOW(
      "5",
      Form.number(1, 100),
      "Attempts at a queued operation that fails because the database takes too long."),

  ESCALATION_HOURS(
      "48",
      Form.number(0, 8_760),
      "Hours after which a conflict that nobody has decided is escalated; 0: never. It is never"
          + " decided by itself."),
  CONFLICT_NOTICE_MINUTES(
      "15",
      Form.number(0, 1_440),
      "Minutes between two notices that conflicts wait; each tells of all new ones together."),

  RATE_USER("60000", Form.number(0, 1_000_000), "Requests per minute of one user; 0: no limit."),
  RATE_DEVICE(
      "30000", Form.number(0, 1_000_000), "Requests per minute of one device; 0: no limit."),
  RATE_ADDRESS(
      "120000",
      Form.number(0, 1_000_000),
      "Requests per minute from one address, which many devices may share; 0: no limit."),
  RATE_SIGN_IN(
      "600",
      Form.number(0, 1_000_000),
      "Token requests per minute from one address for one user name, for one session, for all"
          + " enrolment codes together, or for all assertions together; 0: no limit. Wrong guesses"
          + " are slowed down besides, whatever this says.");

  private static final String PREFIX = "CAIRN_";

  private final String standard;
  private final Form form;
  private final String meaning;

  Setting(String standard, Form form, String meaning) {
    this.standard = standard;
    this.form = form;
    this.meaning = meaning;
  }

  /** The name in the environment and in the file. */
  public String key() {
    return PREFIX + name();
  }

  /** The value where none is given; empty for none. */
  public String standard() {
    return standard;
  }

  /** In words that follow "must be". */
  public String allowed() {
    return form.allowed();
  }

  public String meaning() {
    return meaning;
  }

  /** Whether its value must never be printed. */
  public boolean isSecret() {
    switch (this) {
      case ADMIN_PASSWORD, DB_PASSWORD, DB_URL, MAIL_PASSWORD, WEBHOOK_SECRET, WEBHOOK_URL:
        return true;
      default:
        return false;
    }
  }

  boolean accepts(String value) {
    return form.accepts().test(value);
  }

  static boolean isName(String key) {
    return key.startsWith(PREFIX);
  }

  static Optional<Setting> named(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key().equals(key)).findFirst();
  }
}
