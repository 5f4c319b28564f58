package org.cairn.proof.authorization;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cairn.proof.device.Answer;
import org.cairn.proof.device.Batch;
import org.cairn.proof.device.Edit;
import org.cairn.proof.device.FieldDevice;
import org.cairn.proof.device.Ids;
import org.cairn.proof.device.Session;
import org.cairn.proof.installation.Admin;
import org.cairn.proof.installation.Crew;

/** What belongs to somebody else, by the words that the table uses for it. */
final class Strangers {
  private final Admin admin;
  private final Random random;
  private final String username;
  private final Session owner;
  private final UUID entityId;
  private final UUID unseenId;
  private final UUID documentId;
  private final UUID batchId;
  private final String conflictId;

  Strangers(Admin admin, Random random) {
    this.admin = admin;
    this.random = random;
    this.username = admin.createUser("FIELD_WORKER");
    this.owner = admin.newDevice(username);
    this.entityId = Ids.next(random);
    this.documentId = Ids.next(random);
    this.batchId = Ids.next(random);
    admin.assign(owner.userId(), entityId);
    this.unseenId = Ids.next(random);
    admin.assign(admin.newDeviceOfRole("FIELD_WORKER").userId(), unseenId);
    var data = JsonNodeFactory.instance.objectNode().put("secret", "of somebody else");
    var place = new Edit.Place(documentId, entityId);
    var edit = new Edit(Ids.next(random), Crew.TYPE, place, 0, data);
    new FieldDevice(owner).push(new Batch(batchId, "perItem", List.of(edit))).require(200);
    this.conflictId = conflict();
  }

  /** About another document, which a coordinator has edited meanwhile. */
  private String conflict() {
    var place = new Edit.Place(Ids.next(random), entityId);
    push(owner, place, 0, "created");
    push(admin.newDeviceOfRole("COORDINATOR"), place, 1, "edited");
    var late = push(owner, place, 1, "edited late");
    return late.json().at("/conflicts/0/conflict/id").asText();
  }

  /** One that waits for an entity that nobody has registered. */
  private String operation() {
    var place = new Edit.Place(Ids.next(random), Ids.next(random));
    return push(owner, place, 0, "waits").json().at("/held/0/operationId").asText();
  }

  /** Of an entity that only somebody else sees. */
  private String failedOperation() {
    var place = new Edit.Place(Ids.next(random), unseenId);
    var refused = push(owner, place, 0, "refused");
    return refused.json().at("/failed/0/failedOperationId").asText();
  }

  private Answer push(Session session, Edit.Place place, int base, String says) {
    var data = JsonNodeFactory.instance.objectNode().put("secret", says);
    var edit = new Edit(Ids.next(random), Crew.TYPE, place, base, data);
    var batch = Batch.perItem(Ids.next(random), List.of(edit));
    return new FieldDevice(session).push(batch).require(200);
  }

  /** What stands for a path parameter; made anew where the call may use it up. */
  String id(String word) {
    return switch (word) {
      case "unknown" -> Ids.next(random).toString();
      case "one" -> "1";
      case "their-user" -> owner.userId().toString();
      case "their-device" -> admin.newDevice(username).deviceId().toString();
      case "their-assignment" -> admin.assign(owner.userId(), Ids.next(random)).toString();
      case "their-document" -> documentId.toString();
      case "their-conflict" -> conflictId;
      case "their-failed-operation" -> failedOperation();
      case "their-batch" -> batchId.toString();
      case "their-operation" -> operation();
      case "a-type" -> Crew.TYPE;
      default -> throw new IllegalArgumentException("The table has an unknown word: " + word);
    };
  }

  /** Whether a word stands for something that is there and is somebody else's. */
  static boolean isTheirs(String word) {
    return word.startsWith("their-");
  }

  UUID entityId() {
    return entityId;
  }

  UUID documentId() {
    return documentId;
  }

  UUID userId() {
    return owner.userId();
  }

  UUID deviceId() {
    return owner.deviceId();
  }

  /** Holds the document alone, as its owner sees it. */
  FieldDevice owner() {
    return new FieldDevice(owner);
  }
}
