package org.cairn.access.user;

import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.cairn.access.User;
import org.cairn.domain.access.Role;

/** A user, without anything of the password. */
public record UserAnswer(
    UUID id,
    String username,
    String name,
    String email,
    String externalSubject,
    SortedSet<Role> roles,
    boolean active,
    boolean mustChangePassword,
    int version,
    Instant createdAt,
    Instant changedAt) {
  static UserAnswer of(User user) {
    return new UserAnswer(
        user.id(),
        user.username(),
        user.name(),
        user.email(),
        user.externalSubject(),
        new TreeSet<>(user.roles()),
        user.active(),
        user.mustChangePassword(),
        user.version(),
        user.createdAt(),
        user.changedAt());
  }

  static EntityTag tag(User user) {
    return new EntityTag(Integer.toString(user.version()));
  }
}
