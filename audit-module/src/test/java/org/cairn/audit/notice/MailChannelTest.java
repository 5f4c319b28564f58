package org.cairn.audit.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.audit.NoticeRecipients;
import org.cairn.audit.OutgoingNotice.Target;
import org.cairn.domain.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a mail server of our own. */
@Timeout(60)
class MailChannelTest {
  private static final UUID ADA = UUID.fromString("0193a1f0-0000-7000-8000-00000000000a");
  private static final UUID GONE = UUID.fromString("0193a1f0-0000-7000-8000-00000000000b");

  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            MailServers.speaking(ServerSetup.PROTOCOL_SMTP),
            MailServers.speaking(ServerSetup.PROTOCOL_SMTPS)
          });

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private MailChannel channel(String... more) {
    var given = new HashMap<>(Map.of("CAIRN_MAIL_HOST", "localhost"));
    given.put("CAIRN_MAIL_PORT", Integer.toString(server.getSmtp().getPort()));
    given.put("CAIRN_MAIL_SECURITY", "none");
    given.put("CAIRN_MAIL_FROM", "cairn@aid.example.org");
    given.put("CAIRN_MAIL_TO", "desk@example.org, night@example.org");
    for (int i = 0; i < more.length; i += 2) {
      given.put(more[i], more[i + 1]);
    }
    var channel = new MailChannel();
    channel.settings = Settings.of(given);
    channel.recipients = new Coordinators();
    return channel;
  }

  /** Ada, and somebody who was one when the notice was told. */
  private static final class Coordinators implements NoticeRecipients {
    @Override
    public List<UUID> coordinators() {
      return List.of(ADA);
    }

    @Override
    public Optional<String> address(UUID userId) {
      return userId.equals(ADA) ? Optional.of("ada@example.org") : Optional.empty();
    }
  }

  private MimeMessage only() {
    assertThat(server.getReceivedMessages()).hasSize(1);
    return server.getReceivedMessages()[0];
  }

  private static String header(MimeMessage message, String name) throws Exception {
    return message.getHeader(name, "|");
  }

  @Test
  void a_mail_says_that_a_program_wrote_it_and_is_known_again() throws Exception {
    var delivery = channel().send(Notices.to(Target.address("desk@example.org")));

    assertThat(delivery.hasArrived()).as(delivery.failure()).isTrue();
    var message = only();
    assertThat(message.getSubject()).isEqualTo("Drei warten – schon länger");
    assertThat(header(message, "From")).isEqualTo("cairn@aid.example.org");
    assertThat(header(message, "To")).isEqualTo("desk@example.org");
    assertThat(header(message, "Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(header(message, "Message-ID")).isEqualTo("<" + Notices.ID + "@aid.example.org>");
    assertThat(message.getSentDate()).isEqualTo(java.util.Date.from(Notices.AT));
    assertThat(header(message, "Content-Type")).containsIgnoringCase("text/plain; charset=utf-8");
    assertThat(message.getContent().toString())
        .startsWith("Drei Konflikte warten.")
        .contains("Cairn at http://127.0.0.1:8080");
  }

  @Test
  void a_subject_makes_no_further_header() throws Exception {
    var subject = "Hello\r\nBcc: spy@example.org\r\n\r\nBody";

    channel().send(Notices.to(Target.address("desk@example.org"), subject));

    assertThat(header(only(), "Bcc")).isNull();
    assertThat(only().getSubject()).isEqualTo("Hello Bcc: spy@example.org Body");
  }

  @Test
  void coordinators_and_whom_the_settings_name_get_one_each() {
    assertThat(channel().targets())
        .containsExactly(
            Target.user(ADA),
            Target.address("desk@example.org"),
            Target.address("night@example.org"));
  }

  @Test
  void a_user_gets_it_where_they_have_their_address_today() throws Exception {
    channel().send(Notices.to(Target.user(ADA)));

    assertThat(header(only(), "To")).isEqualTo("ada@example.org");
  }

  @Test
  void whoever_is_no_coordinator_any_more_gets_none() {
    var delivery = channel().send(Notices.to(Target.user(GONE)));

    assertThat(delivery.isFinal()).isTrue();
    assertThat(delivery.hasArrived()).isFalse();
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void an_address_that_is_several_gets_none() {
    var delivery = channel().send(Notices.to(Target.address("a@example.org,b@example.org")));

    assertThat(delivery.isFinal()).isTrue();
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_password_is_presented() {
    server.setUser("cairn", "the right one");

    var wrong = channel("CAIRN_MAIL_USER", "cairn", "CAIRN_MAIL_PASSWORD", "a wrong one");
    var right = channel("CAIRN_MAIL_USER", "cairn", "CAIRN_MAIL_PASSWORD", "the right one");

    assertThat(wrong.send(Notices.to(Target.user(ADA))).failure())
        .contains("refuses the user or the password")
        .doesNotContain("wrong one");
    assertThat(right.send(Notices.to(Target.user(ADA))).hasArrived()).isTrue();
  }

  @Test
  void a_certificate_of_nobody_known_is_refused() {
    var port = Integer.toString(server.getSmtps().getPort());

    var delivery =
        channel("CAIRN_MAIL_SECURITY", "tls", "CAIRN_MAIL_PORT", port)
            .send(Notices.to(Target.user(ADA)));

    assertThat(delivery.failure()).startsWith("TLS failed");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_server_without_encryption_gets_nothing_where_it_is_asked_for() {
    var delivery = channel("CAIRN_MAIL_SECURITY", "starttls").send(Notices.to(Target.user(ADA)));

    assertThat(delivery.hasArrived()).isFalse();
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void where_nobody_listens_nobody_is_reached() {
    var channel = channel();
    server.stop();

    var delivery = channel.send(Notices.to(Target.user(ADA)));

    assertThat(delivery.isReached()).isFalse();
    assertThat(delivery.failure()).isEqualTo("Nobody takes the connection.");
  }
}
