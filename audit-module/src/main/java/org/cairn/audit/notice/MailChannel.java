package org.cairn.audit.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.audit.NoticeChannel;
import org.cairn.audit.NoticeRecipients;
import org.cairn.audit.OutgoingNotice;
import org.cairn.audit.OutgoingNotice.Target;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;

/** Mail by the organisation's mail server: one for each recipient, so that none sees another. */
@ApplicationScoped
class MailChannel implements Channel {
  @Inject Settings settings;
  @Inject NoticeRecipients recipients;

  @Override
  public NoticeChannel kind() {
    return NoticeChannel.MAIL;
  }

  @Override
  public boolean isOpen() {
    return settings.isGiven(Setting.MAIL_HOST);
  }

  Stream<Target> targets() {
    if (!isOpen()) {
      return Stream.empty();
    }
    var further =
        settings.optional(Setting.MAIL_TO).map(text -> text.split(",")).orElse(new String[0]);
    return Stream.concat(
        recipients.coordinators().stream().map(Target::user),
        Arrays.stream(further).map(String::strip).distinct().map(Target::address));
  }

  @Override
  public Delivery send(OutgoingNotice notice) {
    var address = address(notice.target());
    if (address.isEmpty()) {
      return Delivery.refused(null, "The user is no coordinator with an address any more.")
          .forGood();
    }
    try {
      var session = Session.getInstance(MailServer.properties(settings));
      deliver(session, new NoticeMail(session, notice, settings).to(address.get()));
      return Delivery.arrived(null);
    } catch (AddressException e) {
      return Delivery.refused(null, "The recipient's address is none.").forGood();
    } catch (MessagingException e) {
      return failure(e);
    }
  }

  private Optional<String> address(Target target) {
    return target.userId() == null
        ? Optional.of(target.address())
        : recipients.address(target.userId());
  }

  private void deliver(Session session, NoticeMail mail) throws MessagingException {
    try (Transport transport = session.getTransport(MailServer.PROTOCOL)) {
      transport.connect(
          settings.optional(Setting.MAIL_USER).orElse(null),
          settings.optional(Setting.MAIL_PASSWORD).orElse(null));
      transport.sendMessage(mail, mail.getAllRecipients());
    }
  }

  private static Delivery failure(MessagingException e) {
    if (e instanceof AuthenticationFailedException) {
      return Delivery.failed("The mail server refuses the user or the password.");
    }
    if (e instanceof SendFailedException refusal) {
      boolean isUnknown =
          refusal.getInvalidAddresses() != null && refusal.getInvalidAddresses().length > 0;
      var refused = Delivery.refused(null, "The mail server does not take mail to the recipient.");
      return isUnknown ? refused.forGood() : refused;
    }
    return Delivery.failed(FailureWords.of(e));
  }
}
