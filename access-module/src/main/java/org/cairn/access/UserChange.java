package org.cairn.access;

import java.util.Optional;
import java.util.Set;
import org.cairn.domain.access.Role;

/**
 * What to change of a user; empty leaves as it is.
 *
 * @param email an empty text removes it
 */
public record UserChange(
    Optional<String> name,
    Optional<String> email,
    Optional<Set<Role>> roles,
    Optional<Boolean> active,
    Optional<NewUser.Secret> password) {

  public User applyTo(User user) {
    return new User(
        user.id(),
        user.username(),
        name.orElse(user.name()),
        email.map(text -> text.isEmpty() ? null : text).orElse(emailOf(user)),
        roles.orElse(user.roles()),
        active.orElse(user.active()),
        password.map(NewUser.Secret::mustChange).orElse(user.mustChangePassword()),
        user.version() + 1,
        user.createdAt(),
        user.changedAt());
  }

  private String emailOf(User user) {
    return email.isPresent() ? null : user.email();
  }
}
