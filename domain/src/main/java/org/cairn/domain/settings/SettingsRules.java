package org.cairn.domain.settings;

import java.util.ArrayList;
import java.util.List;

/** What must hold between settings that are each right by themselves. */
final class SettingsRules {
  private SettingsRules() {}

  static List<String> broken(Settings settings) {
    var reasons = new ArrayList<String>();
    if (!isLoopback(settings.text(Setting.HTTP_ADDRESS))
        && !settings.flag(Setting.ALLOW_INSECURE)) {
      reasons.add(
          "CAIRN_HTTP_ADDRESS can be reached by other machines, but Cairn itself speaks no TLS: put"
              + " a proxy with TLS before it, or set CAIRN_ALLOW_INSECURE=true where that is done");
    }
    if (settings.path(Setting.MASTER_KEY_FILE).startsWith(settings.path(Setting.DATA))) {
      reasons.add(
          "CAIRN_MASTER_KEY_FILE must be outside the folder CAIRN_DATA, so that a copy of the data"
              + " alone opens nothing");
    }
    if (settings.isGiven(Setting.OIDC_ISSUER) && !settings.isGiven(Setting.OIDC_AUDIENCE)) {
      reasons.add(
          "CAIRN_OIDC_AUDIENCE must be given with CAIRN_OIDC_ISSUER: tokens that the issuer made for"
              + " others must not open Cairn");
    }
    return reasons;
  }

  /** By its form only: a name would have to be looked up. */
  static boolean isLoopback(String address) {
    return address.equals("localhost")
        || address.equals("::1")
        || address.matches("127(\\.\\d{1,3}){3}");
  }
}
