package org.cairn.access.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.cairn.access.User;
import org.cairn.domain.access.Role;

/**
 * A successful answer of the token endpoint, in the names of RFC 6749.
 *
 * @param expiresIn seconds
 */
public record TokenAnswer(
    @JsonProperty("access_token") String accessToken,
    @JsonProperty("token_type") String tokenType,
    @JsonProperty("expires_in") long expiresIn,
    @JsonProperty("refresh_token") String refreshToken,
    @JsonProperty("device_id") UUID deviceId,
    Person user) {

  /**
   * @param mustChangePassword whether the token serves only to change the password
   */
  public record Person(UUID id, String name, SortedSet<Role> roles, boolean mustChangePassword) {
    static Person of(User user) {
      return new Person(
          user.id(), user.name(), new TreeSet<>(user.roles()), user.mustChangePassword());
    }
  }

  @Override
  public String toString() {
    return "TokenAnswer[" + deviceId + "]";
  }
}
