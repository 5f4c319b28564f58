package org.cairn.domain.conflict;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.domain.document.Content;

/**
 * What a ruling makes of a document.
 *
 * @param content what it says then, null for a deletion
 * @param changes whether that is something else than it says now
 * @param denied pointers of what the device wanted and does not get
 * @param undone pointers of what others changed since and that is taken back, besides what clashes
 * @param superseded by operation, pointers of what it wanted, where the document says what another
 *     device wants
 */
public record Verdict(
    Resolution resolution,
    Content content,
    UUID entityId,
    boolean changes,
    List<String> denied,
    List<String> undone,
    Map<UUID, List<String>> superseded) {
  public Verdict {
    denied = List.copyOf(denied);
    undone = List.copyOf(undone);
    superseded = Map.copyOf(superseded);
  }

  /** What concerns one edit alone, a sentence; empty where nothing does. */
  public String inWordsFor(UUID opId) {
    var places = superseded.get(opId);
    return places == null
        ? ""
        : Reason.cutAside(
            "Not taken of this edit, for a later one of another device went before it: "
                + places(places)
                + ".");
  }

  /** The same in words, a sentence or two. */
  public String inWords() {
    var made =
        switch (resolution) {
          case SERVER_WINS -> "The document stays as it is on the server.";
          case CLIENT_WINS ->
              content == null
                  ? "The document was deleted, as the device wants."
                  : superseded.isEmpty()
                      ? "The document says what the device wants."
                      : "The document says what the devices want together.";
          case MERGE -> "The document says what both sides changed.";
          default -> "The document was written by hand.";
        };
    var not = denied.isEmpty() ? "" : " Not taken of the device's edit: " + places(denied) + ".";
    var back =
        undone.isEmpty() ? "" : " Taken back of what others had changed: " + places(undone) + ".";
    return made + not + back;
  }

  private static String places(List<String> pointers) {
    return Reason.places(pointers);
  }

  /** Whether somebody does not get what they wanted, and is owed a reason. */
  boolean overrules() {
    return !denied.isEmpty() || !undone.isEmpty() || !superseded.isEmpty();
  }

  /** What is owed to them. */
  String owed() {
    if (!denied.isEmpty()) {
      return "Say why what the device wants is not taken: it is told so.";
    }
    if (!undone.isEmpty()) {
      return "Say why what others have changed is taken back: " + places(undone) + ".";
    }
    var places = superseded.values().stream().flatMap(List::stream).distinct().toList();
    return "Say why a later edit of another device goes before an earlier one, at "
        + places(places)
        + ": it is told so.";
  }

  /** Whether nothing of what the devices wanted is in the document. */
  public boolean takesNothing() {
    return !changes && !denied.isEmpty();
  }
}
