package org.cairn.launcher;

import java.nio.file.Path;
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

  /** Payara Micro's jar, for whoever starts it in another way. */
  public static Path jar() {
    return ServerProgram.jar();
  }

  /** To be run before the server boots. */
  public static List<String> beforeBoot(Settings settings) {
    return List.of(
        LISTENER + "address=" + settings.text(Setting.HTTP_ADDRESS),
        HTTP + "server-header=false",
        HTTP + "xpowered-by=false",
        // An upgrade to HTTP/2 in clear text goes unseen past a proxy's rules.
        HTTP + "http2-enabled=false",
        HTTP + "max-connections=-1",
        // A connection is closed without a word that says nothing for so long, also one whose
        // request nobody has read yet, because all threads are at work; 30 s otherwise.
        HTTP + "timeout-seconds=120",
        // Its compression also opens what clients send, without noticing that a body was cut.
        HTTP + "compression=off",
        CONFIG + "transaction-service.timeout-in-seconds=30",
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
