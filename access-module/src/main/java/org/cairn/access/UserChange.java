package org.cairn.access;

import java.util.Optional;
import java.util.Set;
import org.cairn.domain.access.Role;

/**
 * What to change of a user; empty leaves as it is.
 *
 * @param email an empty text removes it
 * @param externalSubject an empty text removes it
 */
public record UserChange(
    Optional<String> name,
    Optional<String> email,
    Optional<String> externalSubject,
    Optional<Set<Role>> roles,
    Optional<Boolean> active,
    Optional<NewUser.Secret> password) {

  public User applyTo(User user) {
    return new User(
        user.id(),
        user.username(),
        name.orElse(user.name()),
        replaced(user.email(), email),
        replaced(user.externalSubject(), externalSubject),
        roles.orElse(user.roles()),
        active.orElse(user.active()),
        password.map(NewUser.Secret::mustChange).orElse(user.mustChangePassword()),
        user.version() + 1,
        user.createdAt(),
        user.changedAt());
  }

  private static String replaced(String before, Optional<String> change) {
    return change
        .map(text -> text.isEmpty() ? null : text)
        .orElse(change.isPresent() ? null : before);
  }
}
