package org.cairn.conflict.store;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.cairn.domain.json.KeptJson;
import org.cairn.domain.store.StoreFailure;

/**
 * A content of an edit in the database. Edits are never changed, so it stays what it is. No
 * connection is held between two parts.
 *
 * @param column {@code base}, {@code device} or {@code suggestion}
 */
record StoredJson(DataSource database, long editId, String column, long length)
    implements KeptJson {
  /** The database reads the whole of it for each part; memory is scarcer. */
  private static final int PART_BYTES = 256 * 1024;

  @Override
  public byte[] bytes() {
    return part(0, (int) length);
  }

  @Override
  public InputStream open() {
    return new Parts();
  }

  private byte[] part(long from, int bytes) {
    var query = "SELECT SUBSTRING(" + column + ", ?, ?) FROM conflict_edit WHERE id = ?";
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query)) {
      statement.setLong(1, from + 1);
      statement.setInt(2, bytes);
      statement.setLong(3, editId);
      try (var rows = statement.executeQuery()) {
        if (!rows.next()) {
          throw new IllegalStateException("The edit is gone");
        }
        return rows.getBytes(1);
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private final class Parts extends InputStream {
    private byte[] part = new byte[0];
    private int at;
    private long read;

    @Override
    public int read() throws IOException {
      return more() ? part[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
      if (!more()) {
        return -1;
      }
      int copied = Math.min(count, part.length - at);
      System.arraycopy(part, at, target, offset, copied);
      at += copied;
      return copied;
    }

    private boolean more() {
      if (at == part.length && read < length) {
        part = part(read, PART_BYTES);
        read += part.length;
        at = 0;
      }
      return at < part.length;
    }
  }
}
