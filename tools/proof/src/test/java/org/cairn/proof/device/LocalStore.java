package org.cairn.proof.device;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a faithful client keeps: it does what each page says, keeps page and checkpoint together,
 * and after a reset drops what the full snapshot did not bring.
 */
public final class LocalStore {
  private final Map<UUID, Held> documents = new HashMap<>();
  private String checkpoint;
  private boolean inSnapshot;
  private Set<UUID> unseen = new HashSet<>();

  public Map<UUID, Held> documents() {
    return documents;
  }

  /** Null at the beginning. */
  public String checkpoint() {
    return checkpoint;
  }

  /** Returns whether more is to come. */
  public boolean apply(JsonNode page) {
    if (!page.path("reset").isNull()) {
      inSnapshot = true;
      unseen = new HashSet<>(documents.keySet());
    }
    page.path("changes").forEach(this::applyChange);
    checkpoint = page.path("checkpoint").asText();
    boolean more = page.path("hasMore").asBoolean();
    if (inSnapshot && !more) {
      documents.keySet().removeAll(unseen);
      inSnapshot = false;
    }
    return more;
  }

  private void applyChange(JsonNode change) {
    var id = UUID.fromString(change.path("id").asText());
    unseen.remove(id);
    if (change.path("op").asText().equals("upsert")) {
      var entity = UUID.fromString(change.path("entityId").asText());
      documents.put(
          id, new Held(entity, change.path("versionNumber").asInt(), change.path("data")));
    } else {
      documents.remove(id);
    }
  }
}
