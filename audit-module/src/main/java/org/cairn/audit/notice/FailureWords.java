package org.cairn.audit.notice;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Map;
import javax.net.ssl.SSLException;

/**
 * Why something could not be sent, in words of our own: messages of exceptions name hosts, users
 * and addresses, and these words are stored, logged and shown.
 */
final class FailureWords {
  private static final Map<Class<? extends Throwable>, String> KNOWN =
      Map.of(
          InwardAddress.class,
              "The host has no address that webhooks may go to; see CAIRN_WEBHOOK_ALLOW.",
          UnknownHostException.class, "The host's name is not known.",
          SSLException.class, "TLS failed: the certificate is not trusted, or not of this host.",
          SocketTimeoutException.class, "No answer in time.",
          ConnectException.class, "Nobody takes the connection.",
          NoRouteToHostException.class, "There is no way to the host.");

  private FailureWords() {}

  static String of(Throwable thrown) {
    for (var t = thrown; t != null; t = t.getCause()) {
      for (Class<?> type = t.getClass(); type != null; type = type.getSuperclass()) {
        var words = KNOWN.get(type);
        if (words != null) {
          return words;
        }
      }
    }
    return "The connection broke.";
  }
}
