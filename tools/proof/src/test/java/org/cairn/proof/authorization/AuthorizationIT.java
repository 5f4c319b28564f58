package org.cairn.proof.authorization;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.cairn.proof.Figure;
import org.cairn.proof.Proof;
import org.cairn.proof.Violations;
import org.cairn.proof.device.Answer;
import org.cairn.proof.device.Batch;
import org.cairn.proof.device.Edit;
import org.cairn.proof.device.FieldDevice;
import org.cairn.proof.device.Ids;
import org.cairn.proof.installation.Crew;
import org.cairn.proof.installation.Installation;
import org.cairn.proof.installation.SharedInstallation;
import org.cairn.proof.routes.Routes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** P20: each role at each route, and what belongs to others at each route that takes an id. */
@ExtendWith(SharedInstallation.class)
class AuthorizationIT {
  private static final int FIELD_WORKER = Callers.NAMES.indexOf("FIELD_WORKER");

  private final Violations violations = new Violations();

  @Test
  void each_caller_gets_what_the_table_says_and_no_route_is_without_a_row(Installation installation)
      throws Exception {
    Proof.of("P20").show(random -> attempt(installation, random));
  }

  private Figure attempt(Installation installation, Random random) throws IOException {
    installation.crew();
    var table = Table.read();
    var routes = Routes.of(installation.war());
    table.compare(routes, violations);
    var strangers = new Strangers(installation.admin(), random);
    var callers = new Callers(installation);
    int calls = 0;
    for (var row : table.rows()) {
      for (int column = 0; column < Callers.NAMES.size(); column++) {
        call(row, column, callers, strangers);
        calls++;
      }
    }
    int intrusions = intrude(installation, callers, strangers, random);
    var text =
        "%d routes × %d callers, %d calls, %d intrusions, %d wrong, %d routes without a row"
            .formatted(
                routes.size(),
                Callers.NAMES.size(),
                calls,
                intrusions,
                violations.count("wrong"),
                violations.count("no row"));
    return new Figure(text, violations.all());
  }

  private void call(Row row, int column, Callers callers, Strangers strangers) {
    var path = row.path();
    for (var word : row.ids()) {
      path = path.replaceFirst("\\{[^}]*}", strangers.id(word));
    }
    var answer = callers.send(column, row, path);
    int expected = row.statuses().get(column);
    if (answer.status() != expected) {
      var who = Callers.NAMES.get(column);
      violations.add("wrong", who + " " + row + " should get " + expected + ": " + answer);
    }
    if (answer.status() >= 400 && !isInForm(answer)) {
      violations.add("wrong", row + " is not answered in the form of problems: " + answer);
    }
  }

  /** Problems, and at the token endpoint the errors of OAuth. */
  private static boolean isInForm(Answer answer) {
    return answer.isProblem() || answer.json().has("error");
  }

  /** Whose document it is must not matter to where the id stands. */
  private int intrude(
      Installation installation, Callers callers, Strangers strangers, Random random) {
    var worker = callers.session(FIELD_WORKER);
    var own = Ids.next(random);
    installation.admin().assign(worker.userId(), own);
    var theirs = strangers.documentId();
    var edits =
        List.of(
            edit(random, theirs, strangers.entityId(), 1, true),
            edit(random, theirs, own, 1, true),
            edit(random, theirs, strangers.entityId(), 1, false),
            edit(random, theirs, own, 1, false),
            edit(random, theirs, own, 0, true),
            edit(random, Ids.next(random), strangers.entityId(), 0, true));
    var device = new FieldDevice(worker);
    for (var edit : edits) {
      expectRefusal(device.push(Batch.perItem(Ids.next(random), List.of(edit))));
    }
    expectNothing(device, strangers);
    expectNoSignIn(installation, strangers);
    var former = new FormerWorker(installation.admin(), worker, random, violations);
    return edits.size() + 2 + former.intrude(strangers);
  }

  private static Edit edit(Random random, UUID document, UUID entity, int base, boolean keep) {
    var data = keep ? JsonNodeFactory.instance.objectNode().put("by", "an intruder") : null;
    return new Edit(Ids.next(random), Crew.TYPE, new Edit.Place(document, entity), base, data);
  }

  /** And nothing of the document in the answer. */
  private void expectRefusal(Answer answer) {
    var code = answer.json().path("failed").path(0).path("error").path("code").asText();
    if (!code.equals("ENTITY_NOT_ASSIGNED") || answer.tells("somebody else")) {
      violations.add("wrong", "an edit of somebody else's document: " + answer);
    }
  }

  private void expectNothing(FieldDevice intruder, Strangers strangers) {
    intruder.pullAll();
    if (intruder.documents().containsKey(strangers.documentId())) {
      violations.add("wrong", "a pull gives out somebody else's document");
    }
    var owner = strangers.owner();
    owner.pullAll();
    var document = owner.documents().get(strangers.documentId());
    if (document == null || document.version() != 1) {
      violations.add("wrong", "somebody else's document was changed: " + document);
    }
  }

  /** Under the name of somebody else's device. */
  private void expectNoSignIn(Installation installation, Strangers strangers) {
    var form =
        Map.of(
            "grant_type",
            "password",
            "username",
            "admin",
            "password",
            installation.adminPassword(),
            "device_id",
            strangers.deviceId().toString());
    var answer = installation.http().form("/api/v1/auth/token", form);
    if (answer.status() != 400) {
      violations.add("wrong", "a sign-in with somebody else's device: " + answer);
    }
  }
}
