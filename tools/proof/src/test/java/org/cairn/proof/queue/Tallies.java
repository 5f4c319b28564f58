package org.cairn.proof.queue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cairn.proof.device.Batch;
import org.cairn.proof.device.Edit;
import org.cairn.proof.device.FieldDevice;
import org.cairn.proof.device.Ids;
import org.cairn.proof.installation.Installation;

/**
 * Counters of an entity, on which everybody may count: what devices add is summed up.
 *
 * @param counters documents with n = 0
 */
record Tallies(UUID entityId, List<UUID> counters) {
  static final String TYPE = "proof-tally";
  private static final int COUNTERS = 5;

  Tallies {
    counters = List.copyOf(counters);
  }

  static Tallies make(Installation installation, Random random) {
    saveType(installation);
    var entity = installation.crew().newEntity(random);
    var counters = new ArrayList<UUID>();
    var edits = new ArrayList<Edit>();
    for (int i = 0; i < COUNTERS; i++) {
      counters.add(Ids.next(random));
      var data = JsonNodeFactory.instance.objectNode().put("n", 0).put("text", "é 字");
      edits.add(new Edit(Ids.next(random), TYPE, new Edit.Place(counters.get(i), entity), 0, data));
    }
    var device = new FieldDevice(installation.crew().devices().get(0));
    var answer = device.push(Batch.perItem(Ids.next(random), edits)).require(200);
    if (answer.json().path("successful").size() != COUNTERS) {
      throw new IllegalStateException("No counters: " + answer);
    }
    return new Tallies(entity, counters);
  }

  private static void saveType(Installation installation) {
    var type = JsonNodeFactory.instance.objectNode().put("name", TYPE).put("version", 1);
    type.putObject("schema").put("type", "object");
    type.putArray("sensitive");
    var merge = type.putObject("merge").put("default", "MERGE");
    merge.putObject("fields").putObject("/n").put("rule", "sum");
    installation.admin().saveType(type);
  }
}
