package org.cairn.it;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;

/** The mail server that the server under test is told of. */
public final class TestMailServer implements AutoCloseable {
  /** Far more than it takes, also where much else runs. */
  private static final long START_MILLIS = 30_000;

  private final GreenMail server;

  TestMailServer() {
    var setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(START_MILLIS);
    server = new GreenMail(setup);
    server.start();
  }

  int port() {
    return server.getSmtp().getPort();
  }

  /** What has come for somebody. */
  public List<MimeMessage> to(String address) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(message -> address.equals(header(message, "To")))
        .toList();
  }

  public static String header(MimeMessage message, String name) {
    try {
      return message.getHeader(name, "|");
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
