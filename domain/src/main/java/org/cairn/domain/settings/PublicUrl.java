package org.cairn.domain.settings;

import java.net.URI;
import java.net.URISyntaxException;

/** The address under which clients reach the server. */
final class PublicUrl {
  private PublicUrl() {}

  static boolean isValid(String text) {
    try {
      var url = new URI(text);
      var web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
      return web && url.getHost() != null && url.getPath().isEmpty() && url.getQuery() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
