package org.cairn.domain.feed;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A device's place in the feed. Opaque on the wire; only ever compared with itself.
 *
 * @param epoch of the database it was given out for; another one after a restore
 * @param sequence everything up to here has been delivered
 * @param origin where the feed stood when the device began a full read; what was granted or
 *     withdrawn up to there is part of the full read itself
 * @param fill how far the back-fill at {@code sequence + 1} got: the last sequence delivered of the
 *     entity that was granted or withdrawn there, 0 where none is under way
 * @param remaining how many changes were left behind this place, -1 where not counted
 */
public record Checkpoint(UUID epoch, long sequence, long origin, long fill, long remaining) {
  private static final byte FORMAT = 1;
  private static final int BYTES = 1 + 16 + 4 * Long.BYTES;

  /** The beginning of a full read. */
  public static Checkpoint start(UUID epoch, long origin) {
    return new Checkpoint(epoch, 0, origin, 0, -1);
  }

  /** The place of a device that has everything up to a sequence. */
  public static Checkpoint at(UUID epoch, long sequence) {
    return new Checkpoint(epoch, sequence, 0, 0, -1);
  }

  /** Up to here a grant or withdrawal has been taken into account. */
  public long settled() {
    return Math.max(sequence, origin);
  }

  public String encode() {
    var buffer =
        ByteBuffer.allocate(BYTES)
            .put(FORMAT)
            .putLong(epoch.getMostSignificantBits())
            .putLong(epoch.getLeastSignificantBits())
            .putLong(sequence)
            .putLong(origin)
            .putLong(fill)
            .putLong(remaining);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
  }

  /** Nothing for text that no server of this format gave out. */
  public static Optional<Checkpoint> decode(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (bytes.length != BYTES || bytes[0] != FORMAT) {
      return Optional.empty();
    }
    var in = ByteBuffer.wrap(bytes, 1, BYTES - 1);
    var epoch = new UUID(in.getLong(), in.getLong());
    var checkpoint = new Checkpoint(epoch, in.getLong(), in.getLong(), in.getLong(), in.getLong());
    return checkpoint.isPossible() ? Optional.of(checkpoint) : Optional.empty();
  }

  private boolean isPossible() {
    return sequence >= 0 && origin >= 0 && fill >= 0 && remaining >= -1;
  }
}
