package org.cairn.domain.settings;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * An address from which something may be read that Cairn then trusts: https, or http on this very
 * machine, where nobody is between.
 */
public final class SecureUrl {
  private SecureUrl() {}

  public static boolean isValid(String text) {
    try {
      return isValid(new URI(text));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isValid(URI url) {
    if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
      return false;
    }
    var host = url.getHost().replaceAll("[\\[\\]]", "");
    return "https".equals(url.getScheme())
        || "http".equals(url.getScheme()) && SettingsRules.isLoopback(host);
  }
}
