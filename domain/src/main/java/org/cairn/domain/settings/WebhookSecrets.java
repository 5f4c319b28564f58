package org.cairn.domain.settings;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The secrets that webhooks are signed with, as the Standard Webhooks specification writes them:
 * {@code whsec_} and 24 to 64 bytes in Base64. Two while one takes the place of the other.
 */
public final class WebhookSecrets {
  private static final String PREFIX = "whsec_";
  private static final int MOST = 2;

  private WebhookSecrets() {}

  static boolean isValid(String text) {
    try {
      var secrets = parse(text);
      return secrets.size() <= MOST
          && secrets.stream().allMatch(bytes -> bytes.length >= 24 && bytes.length <= 64);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * @param text one or more with commas between
   * @return the bytes of each
   * @throws IllegalArgumentException where one is not of the form
   */
  public static List<byte[]> parse(String text) {
    var secrets = new ArrayList<byte[]>();
    for (var part : text.split(",", -1)) {
      var secret = part.strip();
      if (!secret.startsWith(PREFIX)) {
        throw new IllegalArgumentException("No secret of a webhook");
      }
      secrets.add(Base64.getDecoder().decode(secret.substring(PREFIX.length())));
    }
    return secrets;
  }
}
