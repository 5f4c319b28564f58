package org.cairn.sync.pull;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cairn.domain.feed.Checkpoint;
import org.cairn.domain.list.Limit;
import org.cairn.domain.parameter.Parameters;
import org.cairn.domain.problem.Expected;
import org.cairn.domain.problem.Problem;
import org.cairn.sync.type.DeviceTypes;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of a pull, each optional. */
public class PullParameters {
  private static final int USUAL = 500;
  private static final int MOST = 1_000;
  private static final int LONGEST_WAIT = 30;

  @Parameter(description = "As the last page gave it.")
  @QueryParam("checkpoint")
  String checkpoint;

  @Parameter(description = "Changes at the most, 1 to 1000; usually 500.")
  @QueryParam("limit")
  Integer limit;

  @Parameter(description = "Names of types, with commas between; all when left out.")
  @QueryParam("types")
  String types;

  @Parameter(description = "A time to begin at, for clients that keep no checkpoint.")
  @QueryParam("since")
  String since;

  @Parameter(description = "How long to wait where there is nothing yet, 0 to 30.")
  @QueryParam("waitSeconds")
  Integer waitSeconds;

  @Parameter(description = "Versions of types that the app knows: assessment=3, response=2.")
  @HeaderParam("Cairn-Types")
  String deviceTypes;

  PullRequest request() {
    return new PullRequest(
        place(),
        Parameters.time("since", since),
        typeNames(),
        Limit.of(limit, USUAL, MOST),
        Duration.ofSeconds(patience()));
  }

  Map<String, Integer> deviceTypes() {
    return DeviceTypes.parse(deviceTypes);
  }

  private Checkpoint place() {
    return checkpoint == null || checkpoint.isEmpty()
        ? null
        : Checkpoint.decode(checkpoint)
            .orElseThrow(() -> Problem.invalid("checkpoint", "Not a checkpoint of this server."));
  }

  private List<String> typeNames() {
    return types == null || types.isBlank()
        ? List.of()
        : Arrays.stream(types.split(",")).map(String::trim).toList();
  }

  private int patience() {
    int seconds = waitSeconds == null ? 0 : waitSeconds;
    if (seconds < 0 || seconds > LONGEST_WAIT) {
      throw Problem.invalid("waitSeconds", Expected.between(0, LONGEST_WAIT));
    }
    return seconds;
  }
}
