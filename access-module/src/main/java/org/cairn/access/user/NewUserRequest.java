package org.cairn.access.user;

import java.util.Set;
import org.cairn.access.NewUser;
import org.cairn.domain.access.Role;
import org.cairn.domain.problem.Problem;

/**
 * A user to be created.
 *
 * @param password null: none, which needs an external subject
 * @param externalSubject who they are at the organisation's identity provider
 * @param mustChangePassword whether the user has to choose another password first; null: no
 */
public record NewUserRequest(
    String username,
    String name,
    String password,
    Set<Role> roles,
    String email,
    String externalSubject,
    Boolean mustChangePassword) {
  NewUser user() {
    return new NewUser(username, name, email, externalSubject, roles, secret());
  }

  private NewUser.Secret secret() {
    if (password == null && mustChangePassword != null) {
      throw Problem.invalid("/mustChangePassword", "Goes only together with a password.");
    }
    return new NewUser.Secret(password, Boolean.TRUE.equals(mustChangePassword));
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
