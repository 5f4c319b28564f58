package org.cairn.access;

import java.util.Set;
import org.cairn.domain.access.Role;

/**
 * A user to be created.
 *
 * @param name null: the user name
 * @param email null: unknown
 * @param externalSubject null: not linked to anybody at an identity provider
 */
public record NewUser(
    String username,
    String name,
    String email,
    String externalSubject,
    Set<Role> roles,
    Secret password) {
  /**
   * @param text null: no password, for somebody who signs in at the identity provider only
   * @param mustChange whether the password works only for changing it
   */
  public record Secret(String text, boolean mustChange) {
    @Override
    public String toString() {
      return "(secret)";
    }
  }
}
