package org.cairn.access.user;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.cairn.access.NewUser;
import org.cairn.domain.access.PasswordLength;
import org.cairn.domain.access.Role;
import org.cairn.domain.problem.Violation;

/**
 * What the properties of a user may be. Passwords follow NIST SP 800-63B: length counts, no rules
 * of composition, any character.
 */
public final class UserRules {
  /** In code points; a letter may stand for eighteen others. */
  private static final int LONGEST_KEY = 128;

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_EMAIL = 254;

  /** As long as a {@code sub} may be (OpenID Connect Core 1.0, section 2). */
  private static final int LONGEST_SUBJECT = 255;

  private static final Pattern USERNAME =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@+-]{0,63}");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

  private UserRules() {}

  /** What makes two user names the same name. */
  public static String key(String username) {
    return Normalizer.normalize(username, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** One form for characters that look the same, however a keyboard composes them. */
  public static String normalized(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  public static List<Violation> username(String username) {
    boolean good =
        username != null && username.length() <= 64 && USERNAME.matcher(username).matches();
    return good
        ? keyOf(username)
        : check(
            false,
            "/username",
            "Must have 1 to 64 letters, digits or . _ @ + - and begin with a letter or digit.");
  }

  private static List<Violation> keyOf(String username) {
    var key = key(username);
    return check(
        key.codePointCount(0, key.length()) <= LONGEST_KEY,
        "/username",
        "Must have at most " + LONGEST_KEY + " letters where ligatures are written out.");
  }

  public static List<Violation> name(String name) {
    boolean good = name != null && !name.isBlank() && name.length() <= LONGEST_NAME;
    return check(good, "/name", "Must have 1 to " + LONGEST_NAME + " characters.");
  }

  /** Null and empty are no address. */
  public static List<Violation> email(String email) {
    boolean good =
        email == null
            || email.isEmpty()
            || email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches();
    return check(good, "/email", "Is not an e-mail address.");
  }

  /** Null and empty are none. No blanks around it, which databases would not tell apart. */
  public static List<Violation> externalSubject(String subject) {
    boolean good =
        subject == null
            || subject.length() <= LONGEST_SUBJECT
                && subject.equals(subject.strip())
                && subject.chars().noneMatch(Character::isISOControl);
    return check(
        good,
        "/externalSubject",
        "Must have 1 to " + LONGEST_SUBJECT + " characters without blanks around them.");
  }

  public static List<Violation> roles(Set<Role> roles) {
    boolean good = roles != null && !roles.isEmpty() && roles.stream().noneMatch(Objects::isNull);
    return check(good, "/roles", "Must name at least one role.");
  }

  /**
   * @param pointer where the password stood in the request
   */
  public static List<Violation> password(String pointer, String password, String username) {
    if (password == null) {
      return check(false, pointer, "Missing: must have " + PasswordLength.IN_WORDS + ".");
    }
    var broken = new ArrayList<Violation>();
    broken.addAll(
        check(
            PasswordLength.fits(password), pointer, "Must have " + PasswordLength.IN_WORDS + "."));
    broken.addAll(
        check(
            username == null || !key(username).equals(key(password)),
            pointer,
            "Must differ from the user name."));
    return broken;
  }

  /** Whoever signs in at the identity provider needs none. */
  public static List<Violation> password(
      NewUser.Secret password, String username, String externalSubject) {
    boolean isElsewhere = externalSubject != null && !externalSubject.isEmpty();
    return password.text() == null && isElsewhere
        ? List.of()
        : password("/password", password.text(), username);
  }

  private static List<Violation> check(boolean good, String pointer, String message) {
    return good ? List.of() : List.of(new Violation(pointer, message));
  }
}
