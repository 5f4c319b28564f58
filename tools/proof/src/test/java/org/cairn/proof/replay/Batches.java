package org.cairn.proof.replay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cairn.proof.device.Batch;
import org.cairn.proof.device.Edit;
import org.cairn.proof.device.Ids;
import org.cairn.proof.installation.Crew;

/** Batches of all kinds: taken, in part refused, in conflict, and refused as a whole. */
final class Batches {
  private static final int EDITS = 4;

  private final Random random;
  private final UUID entityId;

  /** Documents in version 1, each for one edit. */
  private final List<UUID> existing;

  /** Documents in version 2, to be edited as if they were in version 1. */
  private final List<UUID> changed;

  Batches(Random random, UUID entityId) {
    this.random = random;
    this.entityId = entityId;
    this.existing = ids();
    this.changed = ids();
  }

  private List<UUID> ids() {
    var ids = new ArrayList<UUID>();
    for (int i = 0; i < 400; i++) {
      ids.add(Ids.next(random));
    }
    return ids;
  }

  /** What is to be there before the first of them. */
  List<Batch> before() {
    var batches = new ArrayList<Batch>();
    for (int from = 0; from < existing.size(); from += 100) {
      var created = new ArrayList<Edit>();
      existing.subList(from, from + 100).forEach(id -> created.add(edit(id, 0)));
      batches.add(perItem(created));
      var conflicting = new ArrayList<Edit>();
      changed.subList(from, from + 100).forEach(id -> conflicting.add(edit(id, 0)));
      batches.add(perItem(conflicting));
      var later = new ArrayList<Edit>();
      changed.subList(from, from + 100).forEach(id -> later.add(edit(id, 1)));
      batches.add(perItem(later));
    }
    return batches;
  }

  Batch next() {
    var edits = new ArrayList<Edit>();
    boolean atomic = random.nextInt(3) == 0;
    boolean sound = atomic && random.nextBoolean();
    for (int i = 0; i < 1 + random.nextInt(EDITS); i++) {
      edits.add(sound ? sound() : any());
    }
    return new Batch(Ids.next(random), atomic ? "atomic" : "perItem", edits);
  }

  private Edit sound() {
    return random.nextBoolean() ? edit(Ids.next(random), 0) : edit(take(existing), 1);
  }

  private Edit any() {
    switch (random.nextInt(6)) {
      case 0:
        return edit(take(changed), 1);
      case 1:
        // An entity that nobody has assigned.
        var elsewhere = new Edit.Place(Ids.next(random), Ids.next(random));
        return new Edit(Ids.next(random), Crew.TYPE, elsewhere, 0, content());
      case 2:
        // A document that is not there.
        return edit(Ids.next(random), 3);
      default:
        return sound();
    }
  }

  private UUID take(List<UUID> ids) {
    return ids.remove(ids.size() - 1);
  }

  private Edit edit(UUID document, int base) {
    var place = new Edit.Place(document, entityId);
    return new Edit(Ids.next(random), Crew.TYPE, place, base, content());
  }

  private Batch perItem(List<Edit> edits) {
    return Batch.perItem(Ids.next(random), edits);
  }

  private ObjectNode content() {
    return JsonNodeFactory.instance.objectNode().put("n", random.nextLong());
  }
}
