package org.cairn.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cairn.domain.access.Role;

/**
 * A person who signs in.
 *
 * @param username unique, whatever the case of its letters
 * @param email null where none is known
 * @param externalSubject who they are at the organisation's identity provider; unique; null where
 *     they do not sign in there
 * @param mustChangePassword the password was given by somebody else and works only for changing it
 * @param version raised with each change of these properties
 */
public record User(
    UUID id,
    String username,
    String name,
    String email,
    String externalSubject,
    Set<Role> roles,
    boolean active,
    boolean mustChangePassword,
    int version,
    Instant createdAt,
    Instant changedAt) {
  public User {
    roles = Set.copyOf(roles);
  }

  public boolean isAdministrator() {
    return active && roles.contains(Role.ADMINISTRATOR);
  }

  /** Coordinators and administrators see every entity. */
  public boolean seesEverything() {
    return roles.contains(Role.ADMINISTRATOR) || roles.contains(Role.COORDINATOR);
  }

  /** This user after choosing a password. */
  public User withOwnPassword() {
    return new User(
        id,
        username,
        name,
        email,
        externalSubject,
        roles,
        active,
        false,
        version + 1,
        createdAt,
        changedAt);
  }
}
