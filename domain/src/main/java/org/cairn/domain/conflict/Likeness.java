package org.cairn.domain.conflict;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairn.domain.digest.Sha256;
import org.cairn.domain.document.Content;
import org.cairn.domain.json.AnyItem;

/**
 * What makes two conflicts similar: the same type, kind, places that clash, and cause. Which items
 * of a list clash makes no difference, how many do. One number, so that a database finds them by an
 * index.
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
    var places = places(edit);
    var text = new StringBuilder(type);
    text.append('\n').append(edit.kind());
    text.append('\n').append(edit.deletes() ? "deletes" : "says");
    text.append('\n').append(edit.wantedEntityId().equals(edit.entityId()) ? "stays" : "moves");
    text.append('\n').append(cause(edit, places));
    places.stream().sorted().forEach(place -> text.append('\n').append(place));
    return Arrays.copyOf(Sha256.of(text.toString().getBytes(UTF_8)), BYTES);
  }

  private static List<String> places(ConflictingEdit edit) {
    if (edit.clashes().stream().noneMatch(AnyItem::mayBeIn)) {
      return edit.clashes();
    }
    var anyItem = new AnyItem(contents(edit).toList());
    return edit.clashes().stream().map(anyItem::of).toList();
  }

  /** What an edit was based on, and what it wants, as far as known. */
  static Stream<JsonNode> contents(ConflictingEdit edit) {
    return Stream.of(edit.base(), edit.device())
        .filter(Objects::nonNull)
        .map(json -> Content.stored(json).tree());
  }

  /** In words, which name the places. */
  private static String cause(ConflictingEdit edit, List<String> places) {
    var proposal = edit.contents().proposal();
    if (proposal == null) {
      return "";
    }
    var reason = proposal.reason();
    return edit.clashes().isEmpty()
        ? reason
        : reason.replace(Reason.places(edit.clashes()), Reason.places(places));
  }
}
