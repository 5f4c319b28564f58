package org.cairn.conflict.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.conflict.Ruling;
import org.cairn.domain.document.Content;
import org.cairn.domain.document.ContentLimits;
import org.cairn.domain.json.Pointers;
import org.cairn.domain.merge.Side;
import org.cairn.domain.parameter.Parameters;
import org.cairn.domain.problem.Expected;
import org.cairn.domain.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Decisions about conflicts.
 *
 * @param resolutions up to 100, each of another conflict
 * @param dryRun true: only tell what they would do
 */
@Schema(name = "ResolveRequest")
public record ResolveRequest(List<One> resolutions, Boolean dryRun) {
  private static final int MOST = 100;

  /**
   * A decision about a conflict.
   *
   * @param expectedVersion the document's version that the person saw
   * @param data with MANUAL: what the document is to say
   * @param fields with MERGE: {@code server} or {@code client} by JSON pointer
   * @param placement with MERGE and MANUAL, where the device moved the document: {@code server} or
   *     {@code client}
   * @param applyToSimilar true: decide open conflicts of the same type, kind, clashing places and
   *     cause in the same way, up to 500 in all; not with MANUAL
   * @param note why; asked for where the device does not get what it wants
   */
  @Schema(name = "Resolution")
  public record One(
      UUID conflictId,
      Integer expectedVersion,
      @Schema(enumeration = {"SERVER_WINS", "CLIENT_WINS", "MERGE", "MANUAL"}) String strategy,
      @Schema(type = SchemaType.OBJECT) JsonNode data,
      Map<String, String> fields,
      @Schema(enumeration = {"server", "client"}) String placement,
      String note,
      Boolean applyToSimilar) {}

  /** A decision as a value. */
  record Wish(UUID conflictId, int expectedVersion, Ruling ruling, boolean similar) {}

  boolean isDryRun() {
    return Boolean.TRUE.equals(dryRun);
  }

  /**
   * @throws Problem {@code INVALID}
   */
  List<Wish> wishes() {
    if (resolutions == null || resolutions.isEmpty()) {
      throw Problem.invalid("/resolutions", "Missing. At least one.");
    }
    if (resolutions.size() > MOST) {
      throw Problem.invalid("/resolutions", "At most " + MOST + " at once.");
    }
    var wishes = new ArrayList<Wish>();
    var seen = new HashSet<UUID>();
    for (int i = 0; i < resolutions.size(); i++) {
      wishes.add(wish(resolutions.get(i), "/resolutions/" + i, seen));
    }
    return wishes;
  }

  private static Wish wish(One one, String at, Set<UUID> seen) {
    if (one == null) {
      throw Problem.invalid(at, Expected.OBJECT);
    }
    if (one.conflictId() == null) {
      throw Problem.invalid(at + "/conflictId", "Missing. " + Expected.ID);
    }
    if (!seen.add(one.conflictId())) {
      throw Problem.invalid(at + "/conflictId", "Is decided by this request already.");
    }
    if (one.expectedVersion() == null) {
      throw Problem.invalid(
          at + "/expectedVersion", "Missing. The document's version that you saw.");
    }
    Parameters.version(at + "/expectedVersion", one.expectedVersion());
    return new Wish(one.conflictId(), one.expectedVersion(), ruling(one, at), isForAll(one, at));
  }

  private static Ruling ruling(One one, String at) {
    return new Ruling(
        strategy(one.strategy(), at),
        content(one.data(), at),
        sides(one.fields(), at),
        one.placement() == null ? null : side(one.placement(), at + "/placement"),
        Parameters.note(at + "/note", one.note()));
  }

  private static boolean isForAll(One one, String at) {
    boolean similar = Boolean.TRUE.equals(one.applyToSimilar());
    if (similar && Resolution.MANUAL.name().equals(one.strategy())) {
      throw Problem.invalid(
          at + "/applyToSimilar", "What is written by hand is for one document alone.");
    }
    return similar;
  }

  private static Resolution strategy(String name, String at) {
    var known = EnumSet.complementOf(EnumSet.of(Resolution.PENDING));
    return Parameters.requiredChoice(at + "/strategy", name, known);
  }

  private static Content content(JsonNode data, String at) {
    if (data == null || data.isNull()) {
      return null;
    }
    if (!data.isObject()) {
      throw Problem.invalid(at + "/data", Expected.OBJECT);
    }
    ContentLimits.require(at + "/data", data);
    return Content.of(data);
  }

  private static Map<String, Side> sides(Map<String, String> fields, String at) {
    var sides = new HashMap<String, Side>();
    if (fields != null) {
      fields.forEach(
          (pointer, name) ->
              sides.put(pointer, side(name, at + "/fields/" + Pointers.escape(pointer))));
    }
    return sides;
  }

  private static Side side(String name, String pointer) {
    return Side.ofWire(name).orElseThrow(() -> Problem.invalid(pointer, Side.EXPECTED));
  }
}
