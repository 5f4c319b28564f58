package org.cairn.domain.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.domain.document.Content;
import org.cairn.domain.document.Head;
import org.cairn.domain.json.JsonEquality;
import org.cairn.domain.merge.Clash;
import org.cairn.domain.merge.Counterpart;
import org.cairn.domain.merge.MergePolicy;
import org.cairn.domain.merge.Sides;

/** Which of the versions that an edit did not know of changed a place. */
final class ChangesBetween {
  /** More versions are not read only to find out who goes first: all of them count then. */
  private static final int MOST_VERSIONS = 20;

  /** The same where the document is large now. */
  private static final int MOST_BYTES = 100_000;

  private final Past past;
  private final Head head;
  private final List<Step> between;
  private final MergePolicy fields;
  private final Sides sides;
  private final Map<Integer, JsonNode> contents = new HashMap<>();

  /**
   * @param between oldest first, at least one
   */
  ChangesBetween(Past past, Head head, List<Step> between, MergePolicy fields, Sides sides) {
    this.past = past;
    this.head = head;
    this.between = between;
    this.fields = fields;
    this.sides = sides;
  }

  /** Those that changed it, oldest first; all where that is not known. */
  List<Step> at(Clash clash) {
    if (between.size() == 1 || between.size() > MOST_VERSIONS || isLarge()) {
      return between;
    }
    var changes = new ArrayList<Step>();
    for (var step : between) {
      var before = value(clash, step.version() - 1);
      if (!JsonEquality.equal(before, value(clash, step.version()))) {
        changes.add(step);
      }
    }
    return changes.isEmpty() ? between : changes;
  }

  private boolean isLarge() {
    return past.contentAt(head.id(), head.version())
        .filter(content -> content.json().length > MOST_BYTES)
        .isPresent();
  }

  private JsonNode value(Clash clash, int version) {
    return Counterpart.of(clash, sides.server(), content(version), fields);
  }

  private JsonNode content(int version) {
    return contents.computeIfAbsent(
        version,
        it -> past.contentAt(head.id(), it).map(Content::tree).orElse(MissingNode.getInstance()));
  }
}
