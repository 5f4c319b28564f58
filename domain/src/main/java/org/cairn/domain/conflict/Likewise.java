package org.cairn.domain.conflict;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cairn.domain.json.AnyItem;
import org.cairn.domain.json.Pointers;
import org.cairn.domain.merge.Side;
import org.cairn.domain.problem.Problem;

/**
 * A conflict that is to be decided as a similar one was, without anybody having looked at it. So
 * nothing may have happened to it that the person who decided could not see with the other.
 */
public final class Likewise {
  private final Conflict conflict;
  private final Present present;

  public Likewise(Conflict conflict, Present present) {
    this.conflict = conflict;
    this.present = present;
  }

  /** Why it has to be looked at by itself, a sentence; nothing where it has not. */
  public Optional<String> obstacle() {
    var first = conflict.edits().get(0);
    if (!conflict.edits().stream().allMatch(edit -> edit.serverVersion() == present.version())) {
      return Optional.of(
          "The document has gone on to version "
              + present.version()
              + " since the edit came: decide this conflict by itself.");
    }
    return conflict.edits().stream().allMatch(edit -> isLike(edit, first))
        ? Optional.empty()
        : Optional.of("An edit that came later wants more: decide this conflict by itself.");
  }

  private static boolean isLike(ConflictingEdit edit, ConflictingEdit first) {
    boolean deletes = edit.device() == null;
    return deletes == (first.device() == null) && JointEdits.moves(edit) == JointEdits.moves(first);
  }

  /**
   * What was decided about the other conflict, for the places of this one: the items of a list that
   * clash are others here.
   *
   * @param clashes of this one
   * @throws Problem {@code INVALID} where it can't be told which item is meant
   */
  public Ruling ruling(Ruling other, List<String> clashes) {
    if (Stream.concat(other.fields().keySet().stream(), clashes.stream())
        .noneMatch(AnyItem::mayBeIn)) {
      return other;
    }
    var anyItem = new AnyItem(contents().toList());
    var here = new HashMap<String, List<String>>();
    clashes.forEach(one -> here.computeIfAbsent(anyItem.of(one), it -> new ArrayList<>()).add(one));
    var there = new HashMap<String, List<String>>();
    new TreeSet<>(other.fields().keySet())
        .forEach(one -> there.computeIfAbsent(anyItem.of(one), it -> new ArrayList<>()).add(one));
    var fields = new HashMap<String, Side>();
    there.forEach(
        (place, chosen) -> {
          var same = here.getOrDefault(place, chosen);
          var side = side(place, chosen, same, other.fields());
          same.forEach(pointer -> fields.put(pointer, side));
        });
    return new Ruling(other.strategy(), other.data(), fields, other.placement(), other.note());
  }

  private static Side side(
      String place, List<String> chosen, List<String> same, Map<String, Side> sides) {
    var side = sides.get(chosen.get(0));
    boolean clear =
        chosen.size() == same.size() && chosen.stream().allMatch(one -> sides.get(one) == side);
    if (!clear) {
      throw Problem.invalid(
          "/fields/" + Pointers.escape(chosen.get(0)),
          "It can't be told which item is meant here at "
              + place
              + ": decide this conflict by itself.");
    }
    return side;
  }

  private Stream<JsonNode> contents() {
    var edits = conflict.edits().stream().flatMap(Likeness::contents);
    return present.deleted() ? edits : Stream.concat(edits, Stream.of(present.content().tree()));
  }
}
