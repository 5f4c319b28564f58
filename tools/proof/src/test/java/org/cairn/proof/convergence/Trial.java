package org.cairn.proof.convergence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairn.proof.Violations;
import org.cairn.proof.convergence.Chronicle.Kept;
import org.cairn.proof.convergence.Chronicle.Version;

/**
 * Looks into each version of a document and each edit of it: whether what an edit changed came into
 * the document as its device meant it, or is kept beside it.
 */
final class Trial {
  private final Subject subject;
  private final Chronicle chronicle;
  private final Map<UUID, OfflineEdit> edits = new HashMap<>();
  private final List<Ruling> rulings;
  private final Violations violations;
  private final String world;
  private final UUID coordinatorId;

  Trial(World world, Subject subject, Violations violations) {
    this.subject = subject;
    this.chronicle = Chronicle.read(world.coordinator(), subject);
    this.rulings = world.coordinator().rulings(subject);
    this.violations = violations;
    this.world = world.toString();
    this.coordinatorId = world.coordinator().userId();
    for (var tablet : world.tablets()) {
      for (var edit : tablet.edits()) {
        if (edit.subject().equals(subject)) {
          edits.put(edit.opId(), edit);
        }
      }
    }
  }

  Chronicle chronicle() {
    return chronicle;
  }

  List<OfflineEdit> edits() {
    return List.copyOf(edits.values());
  }

  void judge() {
    edits.values().forEach(this::acknowledged);
    chronicle.versions().forEach(this::version);
    edits.values().stream().filter(edit -> chronicle.kept(edit) != null).forEach(this::conflict);
    new Hearing(this, rulings).judge();
  }

  Subject subject() {
    return subject;
  }

  /** Who decides what is left to a person. */
  UUID coordinatorId() {
    return coordinatorId;
  }

  void note(String kind, String what) {
    violations.add(kind, what + " (document " + subject.id() + ", " + world + ")");
  }

  OfflineEdit edit(UUID opId) {
    return edits.get(opId);
  }

  private void acknowledged(OfflineEdit edit) {
    var told = edit.by().outbox().told(edit);
    if (told == null || told.list().equals("failed") || told.list().equals("held")) {
      note("lost", "not taken: " + edit + " " + told);
      return;
    }
    var made = chronicle.madeBy(edit);
    var kept = chronicle.kept(edit);
    if (made.size() > 1) {
      note("double", edit + " made " + made.size() + " versions");
    }
    if (!made.isEmpty() && kept != null && kept.automatic().isEmpty()) {
      note("double", edit + " is in the document, and waits: " + kept.conflict());
    }
    if (made.isEmpty() && kept == null) {
      said(edit, told);
    }
    if (made.isEmpty() && kept != null && !kept.automatic().isEmpty()) {
      new Settled(this, edit, kept).check(chronicle.at(kept.serverVersion()));
    }
    var data = told.item().path("data");
    if (told.outcome().equals("merged") && !data.equals(chronicle.at(told.version()))) {
      note("wrong answer", edit + " was told " + data + " for version " + told.version());
    }
  }

  /** An edit that changed nothing, and is not kept: the document has to say just that. */
  private void said(OfflineEdit edit, Outbox.Told told) {
    if (!Objects.equals(chronicle.at(told.version()), edit.after())) {
      note("lost", edit + " is nowhere: " + told);
    }
    var before = Facts.of(edit.base().content()).sums();
    if (!edit.isCreate() && !Facts.of(edit.after()).sums().equals(before) && edit.after() != null) {
      note("lost", edit + " counted, and nothing was counted: " + told);
    }
  }

  private void version(Version version) {
    var twice = new ArrayList<>(Facts.of(version.data()).twice());
    twice.removeAll(Facts.of(chronicle.at(version.number() - 1)).twice());
    if (!twice.isEmpty()) {
      note("twice", twice + " since " + version.json());
    }
    if (version.opId() != null) {
      madeByDevice(version);
    }
  }

  private void madeByDevice(Version version) {
    var edit = edits.get(version.opId());
    if (edit == null || !edit.by().deviceId().equals(version.deviceId())) {
      note("lost", "a version of nobody: " + version.json());
      return;
    }
    var server = chronicle.at(version.number() - 1);
    var kept = chronicle.kept(edit);
    boolean fits = Objects.equals(server, edit.base().content());
    if (fits || server == null || edit.after() == null) {
      whole(edit, version, fits);
    } else if (kept == null || kept.automatic().isEmpty()) {
      note("lost", edit + " was put over " + server + ", and only knew " + edit.base().content());
    } else {
      new Settled(this, edit, kept).check(version.data());
    }
  }

  /** The document says all that the device wanted, and nothing else. */
  private void whole(OfflineEdit edit, Version version, boolean fits) {
    if (!Objects.equals(version.data(), edit.after())) {
      note("lost", edit + " wanted " + edit.after() + " and made " + version.data());
    }
    var kept = chronicle.kept(edit);
    boolean settled = kept != null && !kept.automatic().isEmpty();
    boolean mayDecide = settled && new Settled(this, edit, kept).mayDecideDeletion();
    if (!fits && !mayDecide && !isAlone(edit, version.number() - 1)) {
      note("lost", edit + " was put over " + chronicle.at(version.number() - 1));
    }
  }

  /** Whether nobody else changed the document since the device heard of it. */
  boolean isAlone(OfflineEdit edit, int serverVersion) {
    return chronicle.between(edit.base().version(), serverVersion).stream()
        .allMatch(one -> edit.by().deviceId().equals(one.deviceId()));
  }

  private void conflict(OfflineEdit edit) {
    var kept = chronicle.kept(edit);
    if (!kept.isTimedAs(edit)) {
      note("clock", edit + " was made at " + edit.madeAt() + ", not at " + kept.madeAt());
    }
    same(edit, "data", kept.edit().path("data"), edit.after());
    if (!isOwn(edit, kept.edit().at("/base/data"))) {
      same(edit, "base", kept.edit().at("/base/data"), edit.base().content());
    }
    var before = edit.base().before();
    boolean joins = before != null && chronicle.kept(before) != null;
    boolean asked = !List.of("MERGE", "CLIENT_WINS").contains(kept.automatic());
    boolean anew = edit.base().version() == kept.serverVersion() && edit.base().content() == null;
    if (asked && !joins && !anew && isAlone(edit, kept.serverVersion())) {
      note("self", edit + " conflicts with its own device: " + kept.conflict());
    }
    for (var place : new Settled(this, edit, kept).clashes()) {
      clash(edit, kept, place);
    }
    boolean plain = edit.after() != null && chronicle.at(kept.serverVersion()) != null;
    if (plain
        && kept.isFirst()
        && !joins
        && kept.automatic().isEmpty()
        && new Settled(this, edit, kept).clashes().isEmpty()) {
      note("asked", edit + " fits, and somebody is asked: " + kept.conflict());
    }
  }

  /** Whether the device had sent that of the document, though it says that it began elsewhere. */
  private boolean isOwn(OfflineEdit edit, JsonNode content) {
    return edits.values().stream()
        .filter(one -> one.by() == edit.by() && !one.madeAt().isAfter(edit.madeAt()))
        .anyMatch(one -> content.equals(one.after()));
  }

  private void same(OfflineEdit edit, String what, JsonNode kept, JsonNode sent) {
    boolean none = kept.isNull() || kept.isMissingNode();
    if (sent == null ? !none : !sent.equals(kept)) {
      note("lost", edit + " is kept with another " + what + ": " + kept + " for " + sent);
    }
  }

  /** Both sides changed it, and on the server somebody else did. */
  private void clash(OfflineEdit edit, Kept kept, String place) {
    int to = kept.serverVersion();
    var blend = new Blend(edit.base().content(), chronicle.at(to), edit.after(), null);
    if (!blend.isClash(place)) {
      note("asked", edit + " does not clash at " + place + ": " + kept.conflict());
    }
    boolean others =
        chronicle.between(edit.base().version(), to).stream()
            .filter(one -> !edit.by().deviceId().equals(one.deviceId()))
            .anyMatch(one -> changed(one.number(), place));
    if (!others && !edit.isWrittenAnew() && !wasDenied(edit.base().before(), place)) {
      note("self", edit + " clashes with its own device at " + place + ": " + kept.conflict());
    }
  }

  /**
   * Whether an earlier edit of the chain clashed there, or waits, or a person decided about it: the
   * device goes on from what it wanted, and the server has not got that.
   */
  private boolean wasDenied(OfflineEdit before, String place) {
    if (before == null) {
      return false;
    }
    var kept = chronicle.kept(before);
    var fact = new Facts.Fact(place, "");
    boolean here =
        kept != null
            && (chronicle.madeBy(before).isEmpty()
                || Blend.isIn(new Settled(this, before, kept).clashes(), fact));
    return here || wasDenied(before.base().before(), place);
  }

  /** Whether a version says something else there than the one before it. */
  boolean changed(int version, String place) {
    return !said(version - 1, place).equals(said(version, place));
  }

  /** A missing node also where the document is deleted. */
  private JsonNode said(int version, String place) {
    var content = chronicle.at(version);
    return content == null ? MissingNode.getInstance() : Facts.at(content, place);
  }
}
