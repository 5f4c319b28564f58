package org.cairn.demo.wire;

/** What somebody signs in with. */
public record Account(String username, String password) {
  @Override
  public String toString() {
    return "Account[" + username + "]";
  }
}
