package org.cairn.proof.authorization;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cairn.proof.Violations;
import org.cairn.proof.device.Answer;
import org.cairn.proof.device.Batch;
import org.cairn.proof.device.Edit;
import org.cairn.proof.device.FieldDevice;
import org.cairn.proof.device.Ids;
import org.cairn.proof.device.Session;
import org.cairn.proof.installation.Admin;
import org.cairn.proof.installation.Crew;

/**
 * Somebody whom an entity was taken from, and who tries to get it back or to see what became of it.
 */
final class FormerWorker {
  /** Of a shipped pack; its documents are entities themselves. */
  private static final String ENTITY_TYPE = "entity";

  private static final String SECRET = "written after the assignment ended";

  private final Admin admin;
  private final Session session;
  private final FieldDevice device;
  private final Random random;
  private final Violations violations;

  FormerWorker(Admin admin, Session session, Random random, Violations violations) {
    this.admin = admin;
    this.session = session;
    this.device = new FieldDevice(session);
    this.random = random;
    this.violations = violations;
  }

  /** Returns how many ways were tried. */
  int intrude(Strangers strangers) {
    var own = Ids.next(random);
    admin.end(admin.assign(session.userId(), own));
    expectNotRegistered(own);
    var theirs = Ids.next(random);
    admin.assign(strangers.userId(), theirs);
    expectNotRegistered(theirs);
    expectOldConflictToldWithoutContent();
    return 3;
  }

  private void expectNotRegistered(UUID entityId) {
    var answer = push(edit(ENTITY_TYPE, new Edit.Place(entityId, entityId), 0, household()));
    var code = answer.json().path("failed").path(0).path("error").path("code").asText();
    if (!code.equals("ENTITY_NOT_ASSIGNED")) {
      violations.add("wrong", "an entity is taken over by registering it: " + answer);
    }
  }

  private static ObjectNode household() {
    var data = JsonNodeFactory.instance.objectNode().put("kind", "household").put("hh_size", 5);
    data.put("consent", "yes").putObject("location").put("country", "CF").put("admin1", "CF62");
    return data;
  }

  /** An edit waits, the entity is taken away, others go on: what they write is not told. */
  private void expectOldConflictToldWithoutContent() {
    var entity = Ids.next(random);
    var assignment = admin.assign(session.userId(), entity);
    var place = new Edit.Place(Ids.next(random), entity);
    var coordinator = new FieldDevice(admin.newDeviceOfRole("COORDINATOR"));
    push(edit(Crew.TYPE, place, 0, says("created")));
    coordinator.push(batch(edit(Crew.TYPE, place, 1, says("edited by others")))).require(200);
    var late = edit(Crew.TYPE, place, 1, says("edited late"));
    push(late);
    admin.end(assignment);
    coordinator.push(batch(edit(Crew.TYPE, place, 2, says(SECRET)))).require(200);
    var told = push(late);
    if (told.json().path("conflicts").size() != 1 || told.tells(SECRET)) {
      violations.add("wrong", "a conflict from before is told with its content: " + told);
    }
  }

  private static ObjectNode says(String text) {
    return JsonNodeFactory.instance.objectNode().put("says", text);
  }

  private Edit edit(String type, Edit.Place place, int base, ObjectNode data) {
    return new Edit(Ids.next(random), type, place, base, data);
  }

  private Answer push(Edit edit) {
    return device.push(batch(edit)).require(200);
  }

  private Batch batch(Edit edit) {
    return Batch.perItem(Ids.next(random), List.of(edit));
  }
}
