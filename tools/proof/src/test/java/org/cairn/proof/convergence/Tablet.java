package org.cairn.proof.convergence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.cairn.proof.convergence.OfflineEdit.Form;
import org.cairn.proof.device.FieldDevice;
import org.cairn.proof.device.Held;
import org.cairn.proof.device.Ids;
import org.cairn.proof.device.Session;

/** A device of one world: its owner edits offline, and sometimes there is a network. */
final class Tablet {
  private final Session session;
  private final FieldDevice device;
  private final Random random;
  private final Duration clockOff;
  private final Map<UUID, Copy> copies = new HashMap<>();
  private final List<OfflineEdit> edits = new ArrayList<>();
  private final Outbox outbox;
  private final Map<String, String> decisions = new HashMap<>();

  Tablet(Pool.Member member, Random random, List<Subject> subjects) {
    this.session = member.session();
    this.device = member.device();
    this.random = random;
    this.clockOff = random.nextInt(3) > 0 ? Duration.ZERO : skew(random);
    this.outbox = new Outbox(this, device, random);
    subjects.forEach(subject -> copies.put(subject.id(), new Copy(subject)));
    device.onPage(this::read);
  }

  private static Duration skew(Random random) {
    return Duration.ofSeconds(random.nextInt(40_000) - 20_000);
  }

  /** The time of a true clock as this device shows it. */
  String shown(Instant time) {
    return time.plus(clockOff).truncatedTo(ChronoUnit.MILLIS).toString();
  }

  boolean isClockOff() {
    return !clockOff.isZero();
  }

  UUID userId() {
    return session.userId();
  }

  UUID deviceId() {
    return session.deviceId();
  }

  Copy copy(Subject subject) {
    return copies.get(subject.id());
  }

  /** The owner changes a document, deletes it, or writes a new one or a deleted one anew. */
  void edit(Subject subject, Pen pen, Instant now) {
    var copy = copy(subject);
    var shown = copy.shown();
    boolean deletes = shown != null && random.nextInt(14) == 0;
    var after = deletes ? null : shown == null ? pen.newContent() : pen.edited(shown);
    if (after == null || !after.equals(shown)) {
      add(copy, after, now);
    }
  }

  /** Writes down an edit, to be sent some time. */
  OfflineEdit add(Copy copy, ObjectNode after, Instant now) {
    var base = copy.base();
    var form = form(base, after);
    var edit = new OfflineEdit(Ids.next(random), this, copy.subject(), base, after, form, now);
    copy.edited(edit);
    edits.add(edit);
    outbox.add(edit);
    return edit;
  }

  private Form form(OfflineEdit.Base base, ObjectNode after) {
    int chance = random.nextInt(10);
    boolean updates = base.content() != null && after != null;
    if (updates && chance < 4 && OfflineEdit.canBePatch(base.content(), after)) {
      return Form.PATCH;
    }
    return updates && chance == 4 ? Form.BELIEVING : Form.DATA;
  }

  /** There is a network for a moment. */
  void sync() {
    if (random.nextInt(3) == 0) {
      pull();
    }
    for (int batches = random.nextInt(3); batches >= 0; batches--) {
      outbox.send();
    }
    if (random.nextInt(3) > 0) {
      pull();
    }
  }

  /** Sends all that is left. */
  void pushAll() {
    while (!outbox.isEmpty()) {
      outbox.send();
    }
  }

  void pull() {
    device.pullAll();
    for (var copy : copies.values()) {
      boolean told = copy.tail() != null && !outbox.holds(copy.tail());
      if (told && random.nextInt(5) > 0) {
        copy.forgetOwn();
      }
    }
  }

  private void read(JsonNode page) {
    for (var change : page.path("changes")) {
      var copy = copies.get(UUID.fromString(change.path("id").asText()));
      if (copy != null) {
        var data = change.path("data").isObject() ? (ObjectNode) change.path("data") : null;
        copy.hear(change.path("versionNumber").asInt(), data);
      }
    }
    for (var decision : page.path("decisions")) {
      decisions.put(decision.path("opId").asText(), decision.path("outcome").asText());
    }
  }

  /** What its store says of a document; null where it has none. */
  Held held(Subject subject) {
    return device.documents().get(subject.id());
  }

  /** What it was told last about an edit that had waited; null where nothing. */
  String told(OfflineEdit edit) {
    return decisions.get(edit.opId().toString());
  }

  List<OfflineEdit> edits() {
    return edits;
  }

  Outbox outbox() {
    return outbox;
  }

  @Override
  public String toString() {
    return "device " + deviceId().toString().substring(0, 8);
  }
}
