package org.cairn.proof.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cairn.proof.Violations;
import org.cairn.proof.installation.Crew;

/**
 * A device that creates and edits documents of its own, sends each batch under the same key until
 * it is acknowledged, and knows what the server must have from then on. For one thread at a time.
 */
public final class Writer {
  private static final int MOST_EDITS = 10;

  private final Session session;
  private final UUID entityId;
  private final Random random;
  private final Violations violations;
  private final Map<UUID, Held> acknowledged = new HashMap<>();
  private final List<UUID> mine = new ArrayList<>();
  private final Set<UUID> transactions = new HashSet<>();
  private Batch open;

  public Writer(Session session, UUID entityId, Random random, Violations violations) {
    this.session = session;
    this.entityId = entityId;
    this.random = random;
    this.violations = violations;
  }

  /** Sends the open batch once more, or a new one; returns whether it was acknowledged. */
  public boolean attempt() {
    if (open == null) {
      open = draw();
    }
    try {
      return taken(new FieldDevice(session).push(open));
    } catch (UncheckedIOException e) {
      // No answer: nobody knows. The same batch again.
      return false;
    }
  }

  /** Sends what is open, once; returns whether nothing is. */
  boolean finish() {
    return open == null || attempt();
  }

  private Batch draw() {
    var edits = new ArrayList<Edit>();
    var touched = new HashSet<UUID>();
    int count = 1 + random.nextInt(MOST_EDITS);
    while (edits.size() < count) {
      boolean create = mine.isEmpty() || random.nextInt(10) < 6;
      var id = create ? Ids.next(random) : mine.get(random.nextInt(mine.size()));
      if (touched.add(id)) {
        int base = create ? 0 : acknowledged.get(id).version();
        var place = new Edit.Place(id, entityId);
        edits.add(new Edit(Ids.next(random), Crew.TYPE, place, base, content()));
      }
    }
    return Batch.perItem(Ids.next(random), edits);
  }

  private ObjectNode content() {
    return JsonNodeFactory.instance.objectNode().put("n", random.nextInt()).put("text", "é 字");
  }

  private boolean taken(Answer answer) {
    if (answer.status() == 200) {
      acknowledge(answer.json());
      return true;
    }
    boolean passing = answer.status() == 503 || answer.code().equals("IN_PROGRESS");
    if (!passing) {
      violations.add("wrong answer", answer.toString());
    }
    return false;
  }

  private void acknowledge(JsonNode answer) {
    for (var item : answer.path("successful")) {
      // Any other outcome says that the edit had been taken before, under another answer.
      if (!item.path("outcome").asText().equals("applied")) {
        violations.add("double", item.toString());
      }
    }
    if (answer.path("successful").size() != open.edits().size()) {
      violations.add("double", "refused: " + answer);
    }
    transactions.add(UUID.fromString(answer.path("transactionId").asText()));
    for (var edit : open.edits()) {
      if (acknowledged.put(edit.documentId(), result(edit)) == null) {
        mine.add(edit.documentId());
      }
    }
    open = null;
  }

  private static Held result(Edit edit) {
    return new Held(edit.place().entityId(), edit.version(), edit.data());
  }

  /** Acknowledged batches, by what the server calls them. */
  public Set<UUID> transactions() {
    return Set.copyOf(transactions);
  }

  /**
   * Notes what the server has lost of what it acknowledged, and whether it has a part of the open
   * batch without the rest.
   *
   * @param server all documents, as the server gives them out
   */
  public void compare(Map<UUID, Held> server) {
    var unsure = new HashSet<UUID>();
    int present = 0;
    for (var edit : open == null ? List.<Edit>of() : open.edits()) {
      unsure.add(edit.documentId());
      if (result(edit).equals(server.get(edit.documentId()))) {
        present++;
      } else {
        compare(edit.documentId(), server);
      }
    }
    if (present > 0 && present < unsure.size()) {
      violations.add("partial", present + " of " + unsure.size() + " of batch " + open.id());
    }
    acknowledged.keySet().stream()
        .filter(id -> !unsure.contains(id))
        .forEach(id -> compare(id, server));
  }

  private void compare(UUID id, Map<UUID, Held> server) {
    if (!Objects.equals(acknowledged.get(id), server.get(id))) {
      violations.add("lost", acknowledged.get(id) + " but server has " + server.get(id));
    }
  }
}
