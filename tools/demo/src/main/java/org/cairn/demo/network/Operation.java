package org.cairn.demo.network;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairn.demo.wire.Edit;
import org.cairn.domain.json.WireTime;

/** An edit with all that its device knows of it, from its making to what it was told of its end. */
final class Operation {
  private final String opId;
  private final String device;
  private final Edit edit;
  private final Operation before;
  private final List<String> dependsOn;
  private Way way;
  private Fate told;
  private String code = "";

  /** Whether a coordinator saw to it: what its device is still told is how it ended before. */
  private boolean settled;

  /** Whether the device only heard that it had been taken before, not how. */
  private boolean onlyRepeated;

  /**
   * What an operation builds on.
   *
   * @param before the device's edit of the document before it; null for the first
   * @param dependsOn operations that have to be taken first
   */
  record Needs(Operation before, List<String> dependsOn) {
    static final Needs NOTHING = new Needs(null, List.of());
  }

  /**
   * @param device name of the one that made it
   * @param edit with a label that is in the document's tags as well
   */
  Operation(String opId, String device, Edit edit, Needs needs, Way way) {
    this.opId = opId;
    this.device = device;
    this.edit = edit;
    this.before = needs.before();
    this.dependsOn = List.copyOf(needs.dependsOn());
    this.way = way;
  }

  ObjectNode change(Instant madeAt) {
    var change = JsonNodeFactory.instance.objectNode();
    change.put("opId", opId);
    change.put("type", edit.type());
    change.put("action", edit.action());
    change.put("offlineId", edit.id());
    change.put("entityId", edit.entityId());
    change.put("versionNumber", edit.version());
    if (before != null) {
      change.put("prevOpId", before.opId);
    }
    if (!dependsOn.isEmpty()) {
      var parents = change.putArray("dependsOn");
      dependsOn.forEach(parents::add);
    }
    change.set("data", edit.data());
    change.put("updatedAt", WireTime.format(madeAt));
    return change;
  }

  /** Whether it has to wait where none of these has come. */
  boolean buildsOn(Stream<Operation> others) {
    return others.anyMatch(
        other ->
            other == before
                || dependsOn.contains(other.opId)
                || other.edit.id().equals(edit.entityId()));
  }

  /** Something happened to it on its way. It counts under what comes last in the list of ways. */
  void travelled(Way happened) {
    if (happened.compareTo(way) > 0) {
      way = happened;
    }
  }

  /** The device heard what became of it; that it waits is no news once it has ended. */
  void told(Fate fate, String why) {
    if (!settled && (fate != Fate.WAITING || told == null)) {
      told = fate;
      code = why;
      onlyRepeated = false;
    }
  }

  /** It failed, was handed over to somebody else, and taken in that name. */
  void handedOver() {
    travelled(Way.HANDED_OVER);
    told(Fate.TAKEN, "");
    settled = true;
  }

  /** The device heard that it had been taken before. */
  void toldRepeated() {
    if (told == null || !told.isVersion()) {
      told(Fate.TAKEN, "");
      onlyRepeated = true;
    }
  }

  /** Whether the server says the same as the device was told. */
  boolean agreesWith(Fate fate, String why) {
    boolean same = fate == told || onlyRepeated && fate == Fate.MERGED;
    return same && Objects.equals(code, why);
  }

  boolean isWaiting() {
    return told == Fate.WAITING;
  }

  /** Whether nobody has told the device anything of it. */
  boolean isUnheard() {
    return told == null;
  }

  /** In a few words, what the device was told. */
  String toldText() {
    return told == null ? "nothing" : text(told, code);
  }

  static String text(Fate fate, String code) {
    return code.isEmpty() ? fate.label() : fate.label() + " (" + code + ")";
  }

  String opId() {
    return opId;
  }

  Edit edit() {
    return edit;
  }

  Way way() {
    return way;
  }

  @Override
  public String toString() {
    return edit.label() + " of " + device + " (" + opId + ", " + way.label() + ")";
  }
}
