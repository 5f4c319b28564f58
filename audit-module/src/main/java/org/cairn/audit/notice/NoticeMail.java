package org.cairn.audit.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import org.cairn.audit.OutgoingNotice;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;

/** A notice as plain text. Each attempt has the same Message-ID, by which readers know it again. */
final class NoticeMail extends MimeMessage {
  private static final String FOOT =
      "%s%n%n-- %nCairn at %s%nThis mail was made by a program. Answers are not read.%n";

  private final String id;

  NoticeMail(Session session, OutgoingNotice notice, Settings settings) throws MessagingException {
    super(session);
    var from = settings.text(Setting.MAIL_FROM);
    id = "<" + notice.id() + from.substring(from.lastIndexOf('@')) + ">";
    setFrom(new InternetAddress(from, true));
    setSentDate(Date.from(notice.notice().at()));
    setSubject(notice.notice().subject(), UTF_8.name());
    // So that nobody's absence is answered to the sender (RFC 3834).
    setHeader("Auto-Submitted", "auto-generated");
    setText(FOOT.formatted(notice.notice().text(), settings.publicUrl()), UTF_8.name());
  }

  /**
   * @param address exactly one, else it throws
   */
  NoticeMail to(String address) throws MessagingException {
    setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
    saveChanges();
    return this;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }
}
