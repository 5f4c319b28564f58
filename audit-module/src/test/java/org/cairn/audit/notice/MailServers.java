package org.cairn.audit.notice;

import com.icegreen.greenmail.util.ServerSetup;

/** Mail servers on this machine, each on a port that is free. */
final class MailServers {
  /** Far more than it takes, also where much else runs. */
  private static final long START_MILLIS = 30_000;

  private MailServers() {}

  static ServerSetup speaking(String protocol) {
    var setup = new ServerSetup(0, "127.0.0.1", protocol);
    setup.setServerStartupTimeout(START_MILLIS);
    return setup;
  }
}
