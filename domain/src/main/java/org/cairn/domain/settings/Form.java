package org.cairn.domain.settings;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.cairn.domain.access.PasswordLength;

/**
 * What a setting's value may be.
 *
 * @param allowed in words that follow "must be"
 */
record Form(String allowed, Predicate<String> accepts) {
  static Form text() {
    return new Form("any text", value -> true);
  }

  /** A password that is set for somebody; as long as those that people set for themselves. */
  static Form newPassword() {
    return new Form("text of " + PasswordLength.IN_WORDS, PasswordLength::fits);
  }

  static Form file() {
    return new Form("the path of a file or folder", value -> value.indexOf('\0') < 0);
  }

  static Form flag() {
    return oneOf("true", "false");
  }

  static Form oneOf(String... values) {
    var list = List.of(values);
    return new Form(String.join(" or ", list), list::contains);
  }

  static Form number(int least, int most) {
    return new Form(
        "a whole number from " + least + " to " + most,
        value -> value.matches("\\d{1,9}") && within(Long.parseLong(value), least, most));
  }

  /** A number of mebibytes or gibibytes, {@code 512m} or {@code 2g}. */
  static Form size(int leastMebibytes) {
    return new Form(
        "a size of at least " + leastMebibytes + "m, such as 512m or 2g",
        value -> value.matches("\\d{1,6}[mMgG]") && mebibytes(value) >= leastMebibytes);
  }

  static Form databaseUrl() {
    return new Form(
        "an address such as mysql://host:3306/cairn or mariadb://host:3306/cairn,"
            + " behind it at most the options that the reference of settings names",
        DatabaseUrl::isValid);
  }

  static Form url() {
    return new Form("an http or https address without a path", PublicUrl::isValid);
  }

  /** Of an OpenID provider: no query, no fragment (OpenID Connect Core 1.0, section 2). */
  static Form issuer() {
    return new Form(
        "an https address without a query (http on this machine only)",
        value -> SecureUrl.isValid(value) && value.indexOf('?') < 0);
  }

  static Form secureUrl() {
    return new Form("an https address (http on this machine only)", SecureUrl::isValid);
  }

  static Form claim() {
    return new Form(
        "the name of a claim, such as sub or preferred_username",
        value -> value.matches("[\\x21-\\x7E]{1,100}"));
  }

  static Form networks() {
    return new Form(
        "addresses or networks such as 127.0.0.1 or 10.0.0.0/8, with commas between",
        TrustedProxies::isValid);
  }

  static Form webhookSecret() {
    return new Form(
        "whsec_ and 24 to 64 bytes in Base64; or two such secrets, with a comma between",
        WebhookSecrets::isValid);
  }

  static Form host() {
    return new Form("the name or address of a host", value -> value.matches("[\\w.:-]{1,253}"));
  }

  static Form mailAddress() {
    return new Form("an e-mail address", Form::isMailAddress);
  }

  static Form mailAddresses() {
    return new Form(
        "e-mail addresses, with commas between",
        value ->
            Arrays.stream(value.split(",", -1)).map(String::strip).allMatch(Form::isMailAddress));
  }

  private static boolean isMailAddress(String value) {
    return value.length() <= 254 && value.matches("[\\w.!#$%&'*+/=?^`{|}~-]+@[\\w-]+(\\.[\\w-]+)*");
  }

  static long mebibytes(String size) {
    long number = Long.parseLong(size.substring(0, size.length() - 1));
    return size.toLowerCase(java.util.Locale.ROOT).endsWith("g") ? number * 1024 : number;
  }

  private static boolean within(long number, int least, int most) {
    return number >= least && number <= most;
  }
}
