package org.cairn.proof.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cairn.proof.Figure;
import org.cairn.proof.Proof;
import org.cairn.proof.Violations;
import org.cairn.proof.installation.Installation;
import org.cairn.proof.installation.SharedInstallation;
import org.cairn.proof.routes.Route;
import org.cairn.proof.routes.Routes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** P22: what is no JSON, what is JSON at its edges, and what is too much of it. */
@ExtendWith(SharedInstallation.class)
class JsonIT {
  private static final int AT_RANDOM = 300;
  private static final int TOGETHER = 25;

  private final Violations violations = new Violations();
  private final Judge judge = new Judge(violations);

  @Test
  void nothing_breaks_the_server_and_no_accepted_value_is_altered(Installation installation)
      throws Exception {
    Proof.of("P22").show(random -> attempt(installation, random));
  }

  private Figure attempt(Installation installation, Random random) throws Exception {
    var session = installation.admin().session();
    installation.admin().saveOpenType(Documents.TYPE);
    installation.admin().saveOpenType(JsonRoutes.TYPE);
    var routes = Routes.of(installation.war()).stream().filter(Route::takesJson).toList();
    new JsonRoutes(session, routes, random, judge).trouble();
    var documents = new Documents(session, random, violations);
    pushSound(documents);
    pushDoubtful(documents, random);
    new Sizes(session, documents, judge).push();
    int names = new Names(installation.admin(), judge, violations).rename();
    int compared = documents.compare();
    var text =
        "%,d answers of %d JSON routes, %d of them 5xx, %d HTML; %,d documents and %d names came"
            + " back, %d values altered; %d broken accepted, %d sound refused";
    return new Figure(
        text.formatted(
            judge.seen(),
            routes.size(),
            violations.count("5xx"),
            violations.count("HTML"),
            compared,
            names,
            violations.count("altered"),
            violations.count("accepted"),
            violations.count("refused")),
        violations.all());
  }

  /** What is JSON, and must be taken. */
  private void pushSound(Documents documents) {
    var contents = new ArrayList<Case>();
    ValueEdges.numbers().forEach(number -> contents.add(number.in("{\"v\":", "}")));
    ValueEdges.structures().forEach(value -> contents.add(value.in("{\"v\":", "}")));
    for (var string : ValueEdges.strings()) {
      contents.add(string.in("{\"v\":", "}"));
      if (string.text().length() < 100) {
        contents.add(string.in("{\"k\":{", ":1}}"));
      }
    }
    for (int from = 0; from < contents.size(); from += TOGETHER) {
      var part = contents.subList(from, Math.min(from + TOGETHER, contents.size()));
      judge.taken("sound values " + part, part.size(), documents.push(documents.batch(part)));
    }
  }

  /** What may be refused, but not altered. */
  private void pushDoubtful(Documents documents, Random random) {
    var doubtful = new ArrayList<>(ValueEdges.loneSurrogates());
    doubtful.addAll(Bombs.values());
    for (var value : doubtful) {
      var batch = documents.batch(List.of(value.in("{\"v\":", "}")));
      judge.either("doubtful " + value, documents.push(batch));
    }
    var leaves = new ArrayList<>(ValueEdges.numbers().subList(0, 60));
    ValueEdges.strings().stream().filter(s -> s.text().length() < 100).forEach(leaves::add);
    var drawn = new RandomJson(random, leaves);
    for (int i = 0; i < AT_RANDOM; i++) {
      var content = drawn.next().in("{\"v\":", "}");
      judge.taken("drawn " + content, 1, documents.push(documents.batch(List.of(content))));
      var damaged = drawn.damaged(documents.batch(List.of(content)));
      judge.either("damaged " + damaged, documents.push(damaged));
    }
  }
}
