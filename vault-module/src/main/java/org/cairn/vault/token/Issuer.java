package org.cairn.vault.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;

/**
 * Whom tokens name as their issuer: the public address, or else the installation itself, so that
 * several servers on one database trust each other's tokens at whatever addresses they listen.
 */
@ApplicationScoped
class Issuer {
  @Inject Settings settings;

  String of(LoadedKeys keys) {
    return settings
        .optional(Setting.PUBLIC_URL)
        .orElseGet(() -> "urn:cairn:installation:" + keys.installation());
  }
}
