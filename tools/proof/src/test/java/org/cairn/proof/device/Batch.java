package org.cairn.proof.device;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Changes that are sent together, under one key, as often as it takes. */
public record Batch(UUID id, String mode, List<Edit> edits) {
  public Batch {
    edits = List.copyOf(edits);
  }

  public static Batch perItem(UUID id, List<Edit> edits) {
    return new Batch(id, "perItem", edits);
  }

  public byte[] body() {
    var json = JsonNodeFactory.instance.objectNode().put("batchId", id.toString());
    json.put("mode", mode);
    edits.forEach(edit -> json.withArray("changes").add(edit.toJson()));
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }
}
