package org.cairn.audit.notice;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.cairn.audit.NoticeChannel;
import org.cairn.audit.NoticeSigner;
import org.cairn.audit.OutgoingNotice;
import org.cairn.domain.settings.OutwardAddresses;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;

/** Webhooks as the Standard Webhooks specification 1.0.0 has them. */
@ApplicationScoped
class WebhookChannel implements Channel {
  private static final int GONE = 410;

  @Inject Settings settings;
  @Inject NoticeSigner signer;
  @Inject Clock clock;

  ScheduledExecutorService timer;

  private WebhookPost post;

  @Resource
  void setTimer(ManagedScheduledExecutorService managed) {
    timer = managed;
  }

  @Override
  public NoticeChannel kind() {
    return NoticeChannel.WEBHOOK;
  }

  @Override
  public boolean isOpen() {
    return settings.isGiven(Setting.WEBHOOK_URL);
  }

  @Override
  public Delivery send(OutgoingNotice notice) {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var body = WebhookBody.of(notice.notice());
    var headers =
        Map.of(
            "webhook-id", notice.id().toString(),
            "webhook-timestamp", Long.toString(now.getEpochSecond()),
            "webhook-signature", signer.sign(notice.id(), now, body));
    try {
      return delivery(post().post(body, headers), now);
    } catch (IOException e) {
      return Delivery.failed(FailureWords.of(e));
    }
  }

  private static Delivery delivery(WebhookPost.Answer answer, Instant now) {
    int status = answer.status();
    if (status >= 200 && status < 300) {
      return Delivery.arrived(status);
    }
    var refused = Delivery.refused(status, "The receiver answers with status " + status + ".");
    return status == GONE
        ? refused.forGood()
        : refused.after(RetryAfter.parse(answer.retryAfter(), now));
  }

  private synchronized WebhookPost post() {
    if (post == null) {
      post =
          new WebhookPost(
              URI.create(settings.text(Setting.WEBHOOK_URL)),
              OutwardAddresses.allowing(settings.text(Setting.WEBHOOK_ALLOW)),
              timer,
              WebhookPost.PATIENCE);
    }
    return post;
  }

  @PreDestroy
  synchronized void close() {
    if (post != null) {
      post.close();
    }
  }
}
