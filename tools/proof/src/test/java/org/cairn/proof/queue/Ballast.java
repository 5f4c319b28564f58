package org.cairn.proof.queue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Random;
import org.cairn.proof.device.Batch;
import org.cairn.proof.device.Edit;
import org.cairn.proof.device.FieldDevice;
import org.cairn.proof.device.Ids;
import org.cairn.proof.installation.Installation;

/** Documents that make each page of the feed as large as pages of long forms are. */
final class Ballast {
  private static final int DOCUMENTS = 1_000;
  private static final int A_BATCH = 100;
  private static final int CHARACTERS = 4_000;

  private Ballast() {}

  static void load(Installation installation, Random random) {
    var entity = installation.crew().newEntity(random);
    var device = new FieldDevice(installation.crew().devices().get(0));
    for (int done = 0; done < DOCUMENTS; done += A_BATCH) {
      var edits = new ArrayList<Edit>();
      for (int i = 0; i < A_BATCH; i++) {
        var data = JsonNodeFactory.instance.objectNode().put("text", text(random));
        edits.add(
            new Edit(
                Ids.next(random), Tallies.TYPE, new Edit.Place(Ids.next(random), entity), 0, data));
      }
      device.push(Batch.perItem(Ids.next(random), edits)).require(200);
    }
  }

  private static String text(Random random) {
    return random
        .ints(CHARACTERS, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
