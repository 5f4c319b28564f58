package org.cairn.proof.convergence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.cairn.proof.convergence.Chronicle.Kept;

/** An edit that did not fit, and what was made of it without a person. */
final class Settled {
  private static final int MANY = 20;

  private final Trial trial;
  private final OfflineEdit edit;
  private final Kept kept;
  private final JsonNode server;

  Settled(Trial trial, OfflineEdit edit, Kept kept) {
    this.trial = trial;
    this.edit = edit;
    this.kept = kept;
    this.server = trial.chronicle().at(kept.serverVersion());
  }

  /** Both sides are in the result, but for what the type allows to decide. */
  void check(JsonNode result) {
    if (server == null || edit.after() == null) {
      if (!mayDecideDeletion() && !trial.isAlone(edit, kept.serverVersion())) {
        trial.note("decided", edit + " against a deletion: " + kept.conflict());
      }
      return;
    }
    var told = edit + " upon version " + kept.serverVersion() + ": ";
    var blend = new Blend(edit.base().content(), server, edit.after(), result);
    blend.check(clashes(), fault -> trial.note("lost", told + fault));
    clashes().forEach(place -> checkPowers(place, result));
    for (var side : List.of(server, edit.after())) {
      for (var fact : Facts.of(side).all()) {
        if (terms().isCritical(fact.place()) && blend.isClash(fact.place())) {
          trial.note("critical", told + fact.place() + " was decided");
        }
      }
    }
  }

  private void checkPowers(String place, JsonNode result) {
    var device = Facts.at(edit.after(), place);
    var now = Facts.at(server, place);
    if (!powers(place).mayDecide(place, now, device, Facts.at(result, place))) {
      trial.note("decided", edit + " at " + place + ": " + kept.conflict());
    }
  }

  private Terms terms() {
    return trial.subject().terms();
  }

  boolean mayDecideDeletion() {
    return powers("").mayDecideDeletion();
  }

  /** What may be decided without a person, by who changed the place; by all where they are many. */
  private Powers powers(String place) {
    int to = kept.serverVersion();
    int from = Math.min(kept.edit().at("/base/versionNumber").asInt(), to - 1);
    var between = trial.chronicle().between(from, to);
    var changing = between.stream().filter(one -> trial.changed(one.number(), place)).toList();
    var before = new ArrayList<Powers.Author>();
    boolean all = changing.isEmpty() || between.size() > MANY;
    for (var version : all ? between : changing) {
      var maker = trial.edit(version.opId());
      before.add(
          maker == null
              ? new Powers.Author(trial.coordinatorId(), version.receivedAt())
              : new Powers.Author(maker.by().userId(), maker.madeAt()));
    }
    return new Powers(terms(), edit, before);
  }

  /** Places at which one side's value was taken, or a person is asked. */
  List<String> clashes() {
    var places = new ArrayList<String>();
    for (var pointer : kept.edit().path("clashes")) {
      places.add(Facts.place(pointer.asText(), server, edit.after()));
    }
    return places;
  }
}
