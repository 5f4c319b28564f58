package org.cairn.domain.list;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.problem.Problem;

/** The opaque place in a list: the sort key of the last item seen. */
public final class Cursor {
  private static final Problem BAD =
      Problem.invalid("cursor", "Not a cursor of this list; leave it out to start again.");

  private Cursor() {}

  public static String encode(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The key, or nothing where no cursor was given.
   *
   * @throws Problem {@code INVALID} for text that is no cursor
   */
  public static Optional<String> decode(String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return Optional.empty();
    }
    try {
      var bytes = Base64.getUrlDecoder().decode(cursor);
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw BAD;
    }
  }

  public static Optional<Long> decodeNumber(String cursor) {
    try {
      return decode(cursor).map(Long::valueOf);
    } catch (NumberFormatException e) {
      throw BAD;
    }
  }

  public static Optional<UUID> decodeId(String cursor) {
    return decode(cursor).map(key -> Uuids.parse(key).orElseThrow(() -> BAD));
  }
}
