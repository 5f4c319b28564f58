package org.cairn.launcher;

import java.util.List;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;

/** What Payara must be told so that it offers nothing of its own; each line was a hole once. */
public final class PayaraCommands {
  private static final String CONFIG = "set configs.config.server-config.";
  private static final String LISTENER =
      CONFIG + "network-config.network-listeners.network-listener" + ".http-listener.";
  private static final String HTTP =
      CONFIG + "network-config.protocols.protocol.http-listener.http.";

  private PayaraCommands() {}

  /** To be run before the server boots. */
  public static List<String> beforeBoot(Settings settings) {
    return List.of(
        LISTENER + "address=" + settings.text(Setting.HTTP_ADDRESS),
        HTTP + "server-header=false",
        HTTP + "xpowered-by=false",
        // The schema knows only numbers where web.xml names a setting.
        CONFIG + "admin-service.das-config.deploy-xml-validation=none");
  }

  /** To be run when the server has booted, before the application is deployed. */
  public static List<String> afterBoot() {
    return List.of(
        "set-metrics-configuration --enabled=false --dynamic=true",
        "set-openapi-configuration --enabled=false",
        "set-microprofile-healthcheck-configuration --enabled=false");
  }
}
