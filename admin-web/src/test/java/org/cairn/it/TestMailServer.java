package org.cairn.it;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;

/** The mail server that the server under test is told of. */
public final class TestMailServer implements AutoCloseable {
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  TestMailServer() {
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
