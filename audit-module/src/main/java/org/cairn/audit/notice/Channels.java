package org.cairn.audit.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.audit.OutgoingNotice.Target;

/** The ways by which notices leave this server. */
@ApplicationScoped
public class Channels {
  @Inject WebhookChannel webhook;
  @Inject MailChannel mail;

  /** Those that the settings ask for. */
  public List<Channel> open() {
    return Stream.<Channel>of(webhook, mail).filter(Channel::isOpen).toList();
  }

  /** Everybody who is to hear of a notice. */
  public List<Target> targets() {
    return Stream.concat(
            webhook.isOpen() ? Stream.of(Target.webhook()) : Stream.empty(), mail.targets())
        .toList();
  }
}
