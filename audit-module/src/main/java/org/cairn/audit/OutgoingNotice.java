package org.cairn.audit;

import java.time.Instant;
import java.util.UUID;
import org.cairn.domain.notice.Notice;

/**
 * A notice on its way to one recipient.
 *
 * @param id the same for each attempt
 * @param createdAt when it was told
 */
public record OutgoingNotice(
    UUID id, Instant createdAt, Notice notice, Target target, Progress progress) {
  /**
   * Where it goes.
   *
   * @param userId who gets the mail; null for others
   * @param address of mail to somebody who is no user; null for others
   */
  public record Target(NoticeChannel channel, UUID userId, String address) {
    public static Target webhook() {
      return new Target(NoticeChannel.WEBHOOK, null, null);
    }

    public static Target user(UUID userId) {
      return new Target(NoticeChannel.MAIL, userId, null);
    }

    public static Target address(String address) {
      return new Target(NoticeChannel.MAIL, null, address);
    }
  }

  /**
   * What has come of it.
   *
   * @param attempts begun so far
   * @param dueAt when it is to be tried next; null where it is not
   * @param endedAt when it was sent or given up; null before
   * @param last how the last attempt ended
   */
  public record Progress(
      NoticeState state, int attempts, Instant dueAt, Instant endedAt, Attempted last) {}

  /**
   * How an attempt ended.
   *
   * @param status of the receiver's answer to a webhook; null where there was none
   * @param failure why it failed; null where it did not, or has not been tried
   */
  public record Attempted(Integer status, String failure) {}

  /** The same before the first attempt. */
  static OutgoingNotice fresh(UUID id, Notice notice, Target target, Instant now) {
    var progress = new Progress(NoticeState.WAITING, 0, now, null, new Attempted(null, null));
    return new OutgoingNotice(id, now, notice, target, progress);
  }
}
