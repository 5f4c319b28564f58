package org.cairn.audit.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.audit.NoticeChannel;
import org.cairn.audit.NoticeState;
import org.cairn.audit.OutgoingNotice;
import org.cairn.audit.OutgoingNotice.Attempted;
import org.cairn.audit.OutgoingNotice.Progress;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.StoreFailure;
import org.cairn.domain.store.Times;

/**
 * The table {@code audit_notice}. What is due and how long a claim holds, the database's clock
 * says, because servers' clocks differ.
 */
@ApplicationScoped
public class OutgoingNoticeStore {
  private static final String DUE =
      OutgoingNoticeColumns.READ
          + " WHERE state = 'WAITING' AND channel = ? AND due_at <= UTC_TIMESTAMP(6)"
          + " AND (claimed_until IS NULL OR claimed_until <= UTC_TIMESTAMP(6))"
          + " ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED";
  private static final String CLAIM =
      "UPDATE audit_notice SET claim = ?, attempts = attempts + 1,"
          + " claimed_until = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND WHERE id = ?";
  private static final String POSTPONE =
      "UPDATE audit_notice SET due_at = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND,"
          + " claim = NULL, claimed_until = NULL, status = ?, failure = ?"
          + " WHERE id = ? AND claim = ?";
  private static final String END =
      "UPDATE audit_notice SET state = ?, ended_at = UTC_TIMESTAMP(6), claim = NULL,"
          + " claimed_until = NULL, status = ?, failure = ? WHERE id = ? AND claim = ?";

  /** What is being sent just now stays claimed. */
  private static final String RETRY =
      "UPDATE audit_notice SET attempts = 0, due_at = UTC_TIMESTAMP(6), state = 'WAITING',"
          + " ended_at = NULL WHERE id = ?";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /**
   * A notice that only its claimer sends, for some time.
   *
   * @param notice with this attempt counted
   */
  public record Claimed(OutgoingNotice notice, UUID claim) {}

  /** Each is due at once. */
  public void add(List<OutgoingNotice> notices) {
    try (var connection = database.getConnection()) {
      OutgoingNoticeColumns.ADD.write(connection, notices, OutgoingNoticeColumns::set);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Of those that are due the one that is for longest; others pass it over from now on. */
  public Optional<Claimed> claim(NoticeChannel channel, UUID claim, Duration lease) {
    return query(DUE, channel.name()).stream()
        .findFirst()
        .map(
            due -> {
              update(CLAIM, Uuids.bytes(claim), micros(lease), Uuids.bytes(due.id()));
              return new Claimed(begun(due), claim);
            });
  }

  private static OutgoingNotice begun(OutgoingNotice due) {
    var progress = due.progress();
    return new OutgoingNotice(
        due.id(),
        due.createdAt(),
        due.notice(),
        due.target(),
        new Progress(
            progress.state(), progress.attempts() + 1, progress.dueAt(), null, progress.last()));
  }

  public void sent(Claimed claimed, Attempted attempted) {
    end(claimed, NoticeState.SENT, attempted);
  }

  public void giveUp(Claimed claimed, Attempted attempted) {
    end(claimed, NoticeState.GIVEN_UP, attempted);
  }

  private void end(Claimed claimed, NoticeState state, Attempted attempted) {
    update(
        END,
        state.name(),
        attempted.status(),
        attempted.failure(),
        Uuids.bytes(claimed.notice().id()),
        Uuids.bytes(claimed.claim()));
  }

  public void postpone(Claimed claimed, Attempted attempted, Duration wait) {
    update(
        POSTPONE,
        micros(wait),
        attempted.status(),
        attempted.failure(),
        Uuids.bytes(claimed.notice().id()),
        Uuids.bytes(claimed.claim()));
  }

  /** Makes it due, whatever became of it; says whether there is one of this id. */
  public boolean retry(UUID id) {
    return update(RETRY, Uuids.bytes(id)) == 1;
  }

  public Optional<OutgoingNotice> find(UUID id) {
    return query(OutgoingNoticeColumns.READ + " WHERE id = ?", Uuids.bytes(id)).stream()
        .findFirst();
  }

  /**
   * Newest first.
   *
   * @param state null for all
   * @param before only older ones; or null
   */
  public List<OutgoingNotice> find(NoticeState state, UUID before, int most) {
    var values = new ArrayList<Object>();
    var text = new StringBuilder(OutgoingNoticeColumns.READ).append(" WHERE TRUE");
    if (state != null) {
      text.append(" AND state = ?");
      values.add(state.name());
    }
    if (before != null) {
      text.append(" AND id < ?");
      values.add(Uuids.bytes(before));
    }
    values.add(most);
    return query(text.append(" ORDER BY id DESC LIMIT ?").toString(), values.toArray());
  }

  /** Drops what was told before a time. */
  public void drop(Instant before) {
    update("DELETE FROM audit_notice WHERE created_at < ?", Times.utc(before));
  }

  private List<OutgoingNotice> query(String text, Object... values) {
    return Sql.query(database, OutgoingNoticeColumns::read, text, values);
  }

  private int update(String text, Object... values) {
    return Sql.update(database, text, values);
  }

  private static long micros(Duration duration) {
    return duration.toNanos() / ChronoUnit.MICROS.getDuration().toNanos();
  }
}
