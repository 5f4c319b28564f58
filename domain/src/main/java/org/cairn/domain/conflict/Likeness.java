package org.cairn.domain.conflict;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.TreeSet;
import org.cairn.domain.digest.Sha256;

/**
 * What makes two conflicts similar: the same type, kind, places that clash, and cause. One number,
 * so that a database finds them by an index.
 */
public final class Likeness {
  private static final int BYTES = 16;

  private Likeness() {}

  /**
   * The likeness of a conflict that begins with an edit, 16 bytes.
   *
   * @param type the name of the document's type, whatever its version
   */
  public static byte[] of(String type, ConflictingEdit edit) {
    var text = new StringBuilder(type);
    text.append('\n').append(edit.kind());
    text.append('\n').append(edit.deletes() ? "deletes" : "says");
    text.append('\n').append(edit.wantedEntityId().equals(edit.entityId()) ? "stays" : "moves");
    text.append('\n')
        .append(edit.contents().proposal() == null ? "" : edit.contents().proposal().reason());
    for (var pointer : new TreeSet<>(edit.clashes())) {
      text.append('\n').append(pointer);
    }
    return Arrays.copyOf(Sha256.of(text.toString().getBytes(UTF_8)), BYTES);
  }
}
