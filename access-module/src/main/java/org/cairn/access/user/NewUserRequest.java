package org.cairn.access.user;

import java.util.Set;
import org.cairn.access.NewUser;
import org.cairn.domain.access.Role;

/**
 * A user to be created.
 *
 * @param mustChangePassword whether the user has to choose another password first; null: no
 */
public record NewUserRequest(
    String username,
    String name,
    String password,
    Set<Role> roles,
    String email,
    Boolean mustChangePassword) {
  NewUser user() {
    var secret = new NewUser.Secret(password, Boolean.TRUE.equals(mustChangePassword));
    return new NewUser(username, name, email, roles, secret);
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
