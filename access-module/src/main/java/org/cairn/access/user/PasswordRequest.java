package org.cairn.access.user;

/** The old password proves the person, the new one takes its place. */
public record PasswordRequest(String oldPassword, String newPassword) {
  @Override
  public String toString() {
    return "(secret)";
  }
}
