package org.cairn.audit.notice;

import java.time.Instant;
import java.util.UUID;
import org.cairn.audit.NoticeChannel;
import org.cairn.audit.NoticeState;
import org.cairn.audit.OutgoingNotice;

/**
 * An outgoing notice.
 *
 * @param id the receiver sees it as {@code webhook-id}, or at the beginning of {@code Message-ID}
 * @param userId who gets the mail; null where nobody of this installation does
 * @param attempts begun so far, since it was told or retried
 * @param nextAttemptAt null where there is none
 * @param endedAt when it was sent or given up; null before
 * @param status of the receiver's last answer; null where there was none, and for mail
 * @param failure why the last attempt failed; null where it did not
 */
public record NoticeAnswer(
    UUID id,
    String event,
    String subject,
    NoticeChannel channel,
    UUID userId,
    NoticeState state,
    int attempts,
    Instant createdAt,
    Instant nextAttemptAt,
    Instant endedAt,
    Integer status,
    String failure) {
  static NoticeAnswer of(OutgoingNotice outgoing) {
    var progress = outgoing.progress();
    return new NoticeAnswer(
        outgoing.id(),
        outgoing.notice().event(),
        outgoing.notice().subject(),
        outgoing.target().channel(),
        outgoing.target().userId(),
        progress.state(),
        progress.attempts(),
        outgoing.createdAt(),
        progress.dueAt(),
        progress.endedAt(),
        progress.last().status(),
        progress.last().failure());
  }
}
