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
 * @param superseded by operation, pointers of what it wanted, where the document says what another
 *     device wants
 */
public record Verdict(
    Resolution resolution,
    Content content,
    UUID entityId,
    boolean changes,
    List<String> denied,
    Map<UUID, List<String>> superseded) {
  public Verdict {
    denied = List.copyOf(denied);
    superseded = Map.copyOf(superseded);
  }

  /** What concerns one edit alone, a sentence; empty where nothing does. */
  public String inWordsFor(UUID opId) {
    var places = superseded.get(opId);
    return places == null
        ? ""
        : Reason.cutAside(
            "Another device's edit went before this one at " + Reason.places(places) + ".");
  }

  /** The same in words, a sentence or two. */
  public String inWords() {
    var made =
        switch (resolution) {
          case SERVER_WINS -> "The document stays as it is on the server.";
          case CLIENT_WINS ->
              content == null
                  ? "The document was deleted, as the device wants."
                  : "The document says what the device wants.";
          case MERGE -> "The document says what both sides changed.";
          default -> "The document was written by hand.";
        };
    return denied.isEmpty()
        ? made
        : made + " Not taken of the device's edit: " + Reason.places(denied) + ".";
  }
}
