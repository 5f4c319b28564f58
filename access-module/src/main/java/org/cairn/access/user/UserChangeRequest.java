package org.cairn.access.user;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import org.cairn.access.NewUser;
import org.cairn.access.UserChange;
import org.cairn.domain.access.Role;
import org.cairn.domain.problem.Problem;

/**
 * What to change of a user; absent properties stay.
 *
 * @param email null removes it
 * @param externalSubject null removes it
 * @param password null removes it, where there is an external subject
 * @param mustChangePassword only together with a password
 */
public record UserChangeRequest(
    String name,
    JsonNode email,
    JsonNode externalSubject,
    Set<Role> roles,
    Boolean active,
    JsonNode password,
    Boolean mustChangePassword) {
  UserChange change() {
    return new UserChange(
        Optional.ofNullable(name),
        text("/email", email),
        text("/externalSubject", externalSubject),
        Optional.ofNullable(roles),
        Optional.ofNullable(active),
        secret());
  }

  private Optional<NewUser.Secret> secret() {
    if (mustChangePassword != null && (password == null || password.isNull())) {
      throw Problem.invalid("/mustChangePassword", "Goes only together with a password.");
    }
    var given = text("/password", password);
    return given.map(
        text ->
            new NewUser.Secret(
                password.isNull() ? null : text, Boolean.TRUE.equals(mustChangePassword)));
  }

  /** An empty text for null. */
  private static Optional<String> text(String pointer, JsonNode value) {
    if (value == null) {
      return Optional.empty();
    }
    if (!value.isNull() && !value.isTextual()) {
      throw Problem.invalid(pointer, "Must be a text or null.");
    }
    return Optional.of(value.isNull() ? "" : value.textValue());
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
