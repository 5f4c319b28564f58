package org.cairn.sync.push;

import jakarta.ws.rs.HeaderParam;
import java.util.Arrays;
import java.util.List;

/** What a device says besides the body of a push. */
public class PushHeaders {
  static final String APPLIED = "Preference-Applied";

  /** RFC 7240: answer as soon as the batch is safe, and work on it later. */
  static final String LATER = "respond-async";

  @HeaderParam("Idempotency-Key")
  String key;

  @HeaderParam("Cairn-Types")
  String deviceTypes;

  @HeaderParam("Prefer")
  List<String> preferences;

  ReceiveBatch.Headers values() {
    return new ReceiveBatch.Headers(key, deviceTypes, prefersLater());
  }

  private boolean prefersLater() {
    return preferences != null
        && preferences.stream()
            .flatMap(header -> Arrays.stream(header.split("[,;]")))
            .anyMatch(preference -> LATER.equalsIgnoreCase(preference.strip()));
  }
}
