package org.cairn.audit.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.cairn.audit.NoticeChannel;
import org.cairn.audit.NoticeState;
import org.cairn.audit.OutgoingNotice;
import org.cairn.audit.OutgoingNotice.Attempted;
import org.cairn.audit.OutgoingNotice.Progress;
import org.cairn.audit.OutgoingNotice.Target;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.notice.Notice;
import org.cairn.domain.store.ManyInserts;
import org.cairn.domain.store.Times;

/** A row of {@code audit_notice} as it is written first, and read. */
final class OutgoingNoticeColumns {
  static final String READ =
      "SELECT id, event, channel, user_id, address, happened_at, subject, body, details, state,"
          + " attempts, due_at, ended_at, status, failure, created_at FROM audit_notice";
  static final ManyInserts ADD =
      new ManyInserts(
          "INSERT INTO audit_notice (id, event, channel, user_id, address, happened_at, subject,"
              + " body, details, state, attempts, created_at)",
          12,
          "");

  private OutgoingNoticeColumns() {}

  static void set(PreparedStatement statement, int at, OutgoingNotice outgoing)
      throws SQLException {
    var notice = outgoing.notice();
    var target = outgoing.target();
    var values =
        Arrays.<Object>asList(
            Uuids.bytes(outgoing.id()),
            notice.event(),
            target.channel().name(),
            Uuids.bytes(target.userId()),
            target.address(),
            Times.utc(notice.at()),
            notice.subject(),
            notice.text(),
            StrictJson.bytes(notice.details()),
            outgoing.progress().state().name(),
            outgoing.progress().attempts(),
            Times.utc(outgoing.createdAt()));
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(at + i, values.get(i));
    }
  }

  static OutgoingNotice read(ResultSet row) throws SQLException {
    var notice =
        new Notice(
            row.getString("event"),
            time(row, "happened_at"),
            row.getString("subject"),
            row.getString("body"),
            StrictJson.stored(row.getBytes("details")));
    return new OutgoingNotice(
        id(row, "id"), time(row, "created_at"), notice, target(row), progress(row));
  }

  private static Target target(ResultSet row) throws SQLException {
    return new Target(
        NoticeChannel.valueOf(row.getString("channel")),
        id(row, "user_id"),
        row.getString("address"));
  }

  private static Progress progress(ResultSet row) throws SQLException {
    var state = NoticeState.valueOf(row.getString("state"));
    int status = row.getInt("status");
    var last = new Attempted(row.wasNull() ? null : status, row.getString("failure"));
    return new Progress(
        state,
        row.getInt("attempts"),
        state == NoticeState.WAITING ? time(row, "due_at") : null,
        time(row, "ended_at"),
        last);
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return Uuids.fromBytes(row.getBytes(column));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return Times.instant(row.getObject(column, LocalDateTime.class));
  }
}
