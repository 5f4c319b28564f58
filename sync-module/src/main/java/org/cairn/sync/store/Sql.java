package org.cairn.sync.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.Times;

/** Values of this module's tables in JDBC. */
final class Sql {
  /** Everything is stored in clear until the vault seals it. */
  static final int IN_CLEAR = 0;

  private static final int[] LENGTHS = {1, 3, 10, 32, 100};
  private static final int LONG_STEP = 100;

  private Sql() {}

  /** {@code (?, ?, ?)} */
  static String places(int count) {
    return "(" + "?, ".repeat(count - 1) + "?)";
  }

  /** {@code (1,2,3)}: numbers of our own, written out. */
  static String list(Collection<? extends Number> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
  }

  /** {@code AND column IN (1,3)}, or nothing where all types are asked for. */
  static String ofTypes(String column, Collection<Integer> typeIds) {
    return typeIds == null ? "" : " AND " + column + " IN " + list(typeIds);
  }

  /** Sets ids from {@code first} on; returns the next place. */
  static int setIds(PreparedStatement statement, int first, Collection<UUID> ids)
      throws SQLException {
    int place = first;
    for (var id : ids) {
      statement.setBytes(place++, Uuids.bytes(id));
    }
    return place;
  }

  /**
   * Places for a list of ids, filled up to one of few lengths: the database prepares each text once
   * for each connection, and a batch has any number of changes.
   */
  static String idList(int count) {
    return places(listLength(count));
  }

  /** Sets the ids of an {@link #idList} from {@code first} on; returns the next place. */
  static int setIdList(PreparedStatement statement, int first, Collection<UUID> ids)
      throws SQLException {
    int place = first;
    byte[] value = null;
    for (var id : ids) {
      value = Uuids.bytes(id);
      statement.setBytes(place++, value);
    }
    while (place < first + listLength(ids.size())) {
      statement.setBytes(place++, value);
    }
    return place;
  }

  /** The same with numbers for ids. */
  static void setNumberList(PreparedStatement statement, int first, List<Long> numbers)
      throws SQLException {
    int last = numbers.size() - 1;
    for (int i = 0; i < listLength(numbers.size()); i++) {
      statement.setLong(first + i, numbers.get(Math.min(i, last)));
    }
  }

  private static int listLength(int count) {
    for (int length : LENGTHS) {
      if (count <= length) {
        return length;
      }
    }
    return (count + LONG_STEP - 1) / LONG_STEP * LONG_STEP;
  }

  /** Says that these bytes are no text: MariaDB looks at each character of what might be one. */
  static void setContent(PreparedStatement statement, int place, byte[] content)
      throws SQLException {
    statement.setObject(place, content, Types.LONGVARBINARY);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return Times.instant(row.getObject(column, LocalDateTime.class));
  }

  static UUID id(ResultSet row, String column) throws SQLException {
    return Uuids.fromBytes(row.getBytes(column));
  }
}
