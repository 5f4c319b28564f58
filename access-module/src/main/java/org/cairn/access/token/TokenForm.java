package org.cairn.access.token;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.UUID;
import org.cairn.access.AuthenticateCaller.Origin;
import org.cairn.access.Device;
import org.cairn.domain.id.Uuids;

/** The parameters of a token request: each at most once, unknown ones ignored (RFC 6749, 3.2). */
record TokenForm(MultivaluedMap<String, String> values) {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_VERSION = 50;
  private static final int LONGEST = 2_000;

  /** Providers put groups and roles in; beyond, it would not go through most proxies' headers. */
  private static final int LONGEST_ASSERTION = 16_384;

  /** What makes the request unanswerable, or nothing. */
  Optional<TokenErrorAnswer> broken() {
    for (var parameter : values.entrySet()) {
      if (parameter.getValue().size() > 1) {
        return Optional.of(TokenErrorAnswer.invalidRequest("A parameter is given twice."));
      }
      if (parameter.getValue().get(0).length() > longest(parameter.getKey())) {
        return Optional.of(TokenErrorAnswer.invalidRequest("A parameter is too long."));
      }
    }
    if (get("device_id") != null && Uuids.parse(get("device_id")).isEmpty()) {
      return Optional.of(TokenErrorAnswer.invalidRequest("device_id is not a UUID."));
    }
    return Optional.empty();
  }

  private static int longest(String name) {
    return name.equals("assertion") ? LONGEST_ASSERTION : LONGEST;
  }

  /** The value, or null; an empty one counts as not given. */
  String get(String name) {
    var value = values.getFirst(name);
    return value == null || value.isEmpty() ? null : value;
  }

  boolean lacks(String name) {
    return get(name) == null;
  }

  SignIn signIn(Origin origin) {
    UUID deviceId = Uuids.parse(get("device_id")).orElse(null);
    var about =
        new Device.About(
            shortened("device_name", LONGEST_NAME),
            shortened("platform", LONGEST_NAME),
            shortened("app_version", LONGEST_VERSION));
    return new SignIn(deviceId, about, origin);
  }

  /** What a device says of itself is a note to people: not worth refusing a sign-in. */
  private String shortened(String name, int most) {
    var value = get(name);
    if (value == null || value.length() <= most) {
      return value;
    }
    int end = Character.isHighSurrogate(value.charAt(most - 1)) ? most - 1 : most;
    return value.substring(0, end);
  }
}
