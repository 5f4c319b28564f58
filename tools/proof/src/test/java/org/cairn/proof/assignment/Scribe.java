package org.cairn.proof.assignment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.cairn.proof.device.Answer;
import org.cairn.proof.device.Batch;
import org.cairn.proof.device.Edit;
import org.cairn.proof.device.FieldDevice;
import org.cairn.proof.device.Ids;
import org.cairn.proof.device.Session;
import org.cairn.proof.installation.Crew;

/** A coordinator who creates, edits, moves and deletes documents of their own. */
final class Scribe {
  private static final int MOST_EDITS = 5;

  private final FieldDevice device;
  private final List<UUID> entities;
  private final Random random;
  private final Map<UUID, Integer> versions = new HashMap<>();
  private final Map<UUID, UUID> places = new HashMap<>();
  private final List<UUID> documents = new ArrayList<>();
  private int moved;

  Scribe(Session session, List<UUID> entities, Random random) {
    this.device = new FieldDevice(session);
    this.entities = entities;
    this.random = random;
  }

  void create(int count) {
    var edits = new ArrayList<Edit>();
    for (int i = 0; i < count; i++) {
      edits.add(create());
    }
    push(edits);
  }

  /** One batch of a few changes, each of another document. */
  void act() {
    var edits = new ArrayList<Edit>();
    var touched = new HashSet<UUID>();
    int count = 1 + random.nextInt(MOST_EDITS);
    for (int i = 0; i < count; i++) {
      var id = documents.get(random.nextInt(documents.size()));
      int kind = random.nextInt(10);
      if (kind < 2) {
        edits.add(create());
      } else if (versions.containsKey(id) && touched.add(id)) {
        edits.add(change(id, kind));
      }
    }
    push(edits);
  }

  private Edit create() {
    var id = Ids.next(random);
    places.put(id, anyEntity());
    return edit(id, 0, true);
  }

  private Edit change(UUID id, int kind) {
    if (kind < 5) {
      moved++;
      places.put(id, anyEntity());
    }
    return edit(id, versions.get(id), kind < 9);
  }

  private Edit edit(UUID id, int base, boolean keep) {
    var data = keep ? JsonNodeFactory.instance.objectNode().put("n", random.nextLong()) : null;
    return new Edit(Ids.next(random), Crew.TYPE, new Edit.Place(id, places.get(id)), base, data);
  }

  private UUID anyEntity() {
    return entities.get(random.nextInt(entities.size()));
  }

  private void push(List<Edit> edits) {
    if (edits.isEmpty()) {
      return;
    }
    Answer answer = device.push(Batch.perItem(Ids.next(random), edits)).require(200);
    if (answer.json().path("successful").size() != edits.size()) {
      throw new IllegalStateException("Not all was taken: " + answer);
    }
    for (var edit : edits) {
      if (edit.data() == null) {
        versions.remove(edit.documentId());
      } else if (versions.put(edit.documentId(), edit.version()) == null) {
        documents.add(edit.documentId());
      }
    }
  }

  int moved() {
    return moved;
  }
}
