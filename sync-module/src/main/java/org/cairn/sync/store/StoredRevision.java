package org.cairn.sync.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.cairn.domain.store.StoreFailure;

/** A revision as the database sends it; valid only until the next one is read. */
public final class StoredRevision {
  private final ResultSet rows;

  StoredRevision(ResultSet rows) {
    this.rows = rows;
  }

  public byte[] documentId() {
    return bytes(2);
  }

  public int version() {
    return number(3);
  }

  public int typeId() {
    return number(4);
  }

  public byte[] entityId() {
    return bytes(5);
  }

  public int origin() {
    return number(6);
  }

  /** Null where no device was involved. */
  public byte[] deviceId() {
    return bytes(7);
  }

  public byte[] authorId() {
    return bytes(8);
  }

  /** {@code 2026-03-01 09:30:00.000000} in ASCII, UTC. */
  public byte[] updatedAt() {
    return bytes(9);
  }

  public int verification() {
    return number(10);
  }

  /** JSON, or null for a tombstone. */
  public byte[] content() {
    return bytes(11);
  }

  private byte[] bytes(int column) {
    try {
      return rows.getBytes(column);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private int number(int column) {
    try {
      return rows.getInt(column);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
