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
    noticeRules(settings, reasons);
    return reasons;
  }

  private static void noticeRules(Settings settings, List<String> reasons) {
    if (settings.isGiven(Setting.WEBHOOK_URL) && !settings.isGiven(Setting.WEBHOOK_SECRET)) {
      reasons.add(
          "CAIRN_WEBHOOK_SECRET must be given with CAIRN_WEBHOOK_URL: without it the receiver could"
              + " not tell who calls");
    }
    if (settings.isGiven(Setting.MAIL_HOST) && !settings.isGiven(Setting.MAIL_FROM)) {
      reasons.add("CAIRN_MAIL_FROM must be given with CAIRN_MAIL_HOST");
    }
    if (settings.isGiven(Setting.MAIL_USER) != settings.isGiven(Setting.MAIL_PASSWORD)) {
      reasons.add("CAIRN_MAIL_USER and CAIRN_MAIL_PASSWORD must be given together");
    }
    if (settings.isGiven(Setting.MAIL_HOST)
        && settings.text(Setting.MAIL_SECURITY).equals("none")
        && !isLoopback(settings.text(Setting.MAIL_HOST))
        && !settings.flag(Setting.ALLOW_INSECURE)) {
      reasons.add(
          "CAIRN_MAIL_SECURITY=none would send mails, and the password, in clear over the network:"
              + " use starttls or tls, or set CAIRN_ALLOW_INSECURE=true");
    }
  }

  /** By its form only: a name would have to be looked up. */
  static boolean isLoopback(String address) {
    return address.equals("localhost")
        || address.equals("::1")
        || address.matches("127(\\.\\d{1,3}){3}");
  }
}
