package org.cairn.proof.convergence;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;

/** Looks whether each decision of a person made what it says, and whether the devices know. */
final class Hearing {
  private final Trial trial;
  private final Chronicle chronicle;
  private final List<Ruling> rulings;

  Hearing(Trial trial, List<Ruling> rulings) {
    this.trial = trial;
    this.chronicle = trial.chronicle();
    this.rulings = rulings;
  }

  void judge() {
    var made = new TreeSet<Integer>();
    for (var ruling : rulings) {
      made.add(ruling.made());
      if (ruling.made() > 0) {
        judge(ruling, chronicle.at(ruling.made() - 1), chronicle.at(ruling.made()));
      }
    }
    for (var version : chronicle.versions()) {
      if (version.opId() == null && !made.contains(version.number())) {
        trial.note("lost", "a version of nobody: " + version.json());
      }
    }
    trial.edits().forEach(this::told);
  }

  /** The device heard the last of it. */
  private void told(OfflineEdit edit) {
    rulings.stream()
        .filter(ruling -> ruling.edits().contains(edit.opId()))
        .map(ruling -> ruling.strategy().equals("UNDO") ? "PENDING" : ruling.strategy())
        .reduce((earlier, later) -> later)
        .filter(outcome -> !outcome.equals(edit.by().told(edit)))
        .ifPresent(
            outcome ->
                trial.note("untold", edit + " " + outcome + ", but told " + edit.by().told(edit)));
  }

  private void judge(Ruling ruling, JsonNode server, JsonNode result) {
    switch (ruling.strategy()) {
      case "MANUAL" -> same(ruling, ruling.data(), result);
      case "UNDO" -> undone(ruling, server, result);
      case "CLIENT_WINS" -> client(ruling, result);
      case "MERGE" -> merged(ruling, server, result);
      default -> trial.note("ruling", ruling + " made a version");
    }
  }

  private void fault(Ruling ruling, String fault) {
    var conflict =
        chronicle.conflicts().stream()
            .filter(one -> one.path("id").asText().equals(ruling.conflictId().toString()))
            .findFirst();
    trial.note("ruling", fault + ": " + ruling + " about " + conflict);
  }

  private void same(Ruling ruling, JsonNode expected, JsonNode result) {
    if (!Objects.equals(expected, result)) {
      fault(ruling, "made " + result + " for " + expected);
    }
  }

  private void undone(Ruling ruling, JsonNode server, JsonNode result) {
    var before = chronicle.at(ruling.from());
    var after = chronicle.at(ruling.result());
    if (Objects.equals(after, server)) {
      same(ruling, before, result);
    } else {
      new Blend(after, server, before, result).check(List.of(), fault -> fault(ruling, fault));
    }
  }

  /** Edits from the last deletion on: what was before it counts no more. */
  private List<OfflineEdit> counting(Ruling ruling) {
    var counting = new ArrayList<OfflineEdit>();
    for (var edit : inOrder(ruling)) {
      var last = counting.isEmpty() ? null : counting.get(counting.size() - 1);
      if (last != null && (edit.after() == null || last.after() == null)) {
        counting.clear();
      }
      counting.add(edit);
    }
    return counting;
  }

  /** As they were made by the server's reckoning; those of a device as they came. */
  private List<OfflineEdit> inOrder(Ruling ruling) {
    var latest = new HashMap<UUID, Instant>();
    var times = new HashMap<OfflineEdit, Instant>();
    var edits = new ArrayList<OfflineEdit>();
    for (var opId : ruling.edits()) {
      var edit = trial.edit(opId);
      var made = chronicle.kept(edit).madeAt();
      var time = latest.merge(edit.by().deviceId(), made, (a, b) -> a.isAfter(b) ? a : b);
      times.put(edit, time);
      edits.add(edit);
    }
    edits.sort(Comparator.comparing(times::get));
    return edits;
  }

  private void client(Ruling ruling, JsonNode result) {
    var edits = counting(ruling);
    var first = edits.get(0).after();
    if (edits.size() == 1) {
      same(ruling, first, result);
    } else {
      new Union(first, edits.subList(1, edits.size()), result, null)
          .check(fault -> fault(ruling, fault));
    }
  }

  private void merged(Ruling ruling, JsonNode server, JsonNode result) {
    var edits = counting(ruling);
    // Where one deletes and the next writes anew, what was there before is gone with the first.
    boolean anew = edits.size() < ruling.edits().size() && edits.get(0).base().content() == null;
    var gone = anew ? start(ruling) : null;
    new Union(server, edits, result, ruling)
        .without(gone == null ? null : gone.base().content())
        .check(fault -> fault(ruling, fault));
  }

  /** The edit that all began with: the first, or one that came upon another's deletion. */
  private OfflineEdit start(Ruling ruling) {
    OfflineEdit start = null;
    OfflineEdit last = null;
    for (var edit : inOrder(ruling)) {
      boolean overDeletion = last != null && last.after() == null && edit.base().content() != null;
      start = start == null || overDeletion ? edit : start;
      last = edit;
    }
    return start;
  }
}
