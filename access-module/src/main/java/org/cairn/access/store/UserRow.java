package org.cairn.access.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.access.User;
import org.cairn.domain.access.Role;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.Times;

@Entity
@Table(name = "access_user")
class UserRow {
  @Id byte[] id;

  String username;

  @Column(name = "username_key")
  String usernameKey;

  String name;

  String email;

  /** Written by statements only, to which one that is taken is an answer. */
  @Column(name = "external_subject", insertable = false, updatable = false)
  String externalSubject;

  @Column(name = "password_hash")
  String passwordHash;

  @Column(name = "must_change_password")
  boolean mustChangePassword;

  String roles;

  boolean active;

  int version;

  /** Later raised by statements only. */
  @Column(name = "assignments_version", updatable = false)
  long assignmentsVersion;

  @Column(name = "created_at")
  LocalDateTime createdAt;

  @Column(name = "changed_at")
  LocalDateTime changedAt;

  User user() {
    return new User(
        Uuids.fromBytes(id),
        username,
        name,
        email,
        externalSubject,
        roles(roles),
        active,
        mustChangePassword,
        version,
        Times.instant(createdAt),
        Times.instant(changedAt));
  }

  /** Everything but the password, the external subject and what never changes. */
  void take(User user) {
    name = user.name();
    email = user.email();
    roles = text(user.roles());
    active = user.active();
    mustChangePassword = user.mustChangePassword();
    version = user.version();
  }

  static Set<Role> roles(String text) {
    return Arrays.stream(text.split(",")).map(Role::valueOf).collect(Collectors.toSet());
  }

  static String text(Set<Role> roles) {
    return roles.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
  }
}
