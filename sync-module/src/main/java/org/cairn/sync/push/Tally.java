package org.cairn.sync.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.cairn.domain.change.Outcome;
import org.cairn.domain.digest.Sha256;
import org.cairn.domain.json.StrictJson;

/**
 * How the changes of a batch ended, counted.
 *
 * @param digest SHA-256 over the lines {@code id:version\n} of the versions that the batch made, so
 *     that the trail vouches for the history without repeating it
 */
record Tally(int total, int successful, int conflicts, int held, int failed, String digest) {

  static Tally of(List<Decided> decided) {
    int successful = 0;
    int failed = 0;
    int held = 0;
    var digest = Sha256.begin();
    for (var one : decided) {
      int made = versionMade(one);
      if (made > 0) {
        var line = one.change().documentId + ":" + made + "\n";
        digest.update(line.getBytes(StandardCharsets.US_ASCII));
      }
      successful += one.outcome().isSuccess() ? 1 : 0;
      failed += one.outcome() instanceof Outcome.Rejected ? 1 : 0;
      held += one.outcome() instanceof Outcome.Held ? 1 : 0;
    }
    int total = decided.size();
    return new Tally(
        total,
        successful,
        total - successful - held - failed,
        held,
        failed,
        HexFormat.of().formatHex(digest.digest()));
  }

  /** 0 for none. */
  private static int versionMade(Decided one) {
    if (one.outcome() instanceof Outcome.Applied applied) {
      return applied.version();
    }
    boolean isNew =
        one.outcome() instanceof Outcome.Settled settled
            && settled.version() > one.head().version();
    return isNew ? one.head().version() + 1 : 0;
  }

  JsonNode details(PushTask task) {
    return StrictJson.mapper()
        .createObjectNode()
        .put("batchId", task.batchId.toString())
        .put("mode", task.batch.mode().wireName())
        .put("total", total)
        .put("successful", successful)
        .put("conflicts", conflicts)
        .put("held", held)
        .put("failed", failed)
        .put("versions", digest);
  }
}
