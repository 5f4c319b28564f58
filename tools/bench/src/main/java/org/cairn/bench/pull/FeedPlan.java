package org.cairn.bench.pull;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.bench.stage.Entities;
import org.cairn.bench.wire.BatchRequest;
import org.cairn.domain.id.Uuids;

/**
 * Whose documents the batches of a stretch of the feed hold. Most are of teams who have 100 of the
 * entities each. Between them, evenly over the stretch and as many at each size, are those of the
 * users that are measured, so that a longer stretch differs only in what they do not see.
 *
 * @param stage distinguishes the users of this stretch from those of others
 */
public record FeedPlan(int stage, int batches) {
  /** Of all stages together. */
  public static final int ENTITIES = 10_000;

  private static final int TEAM = 100;
  private static final int BATCHES_OF_ONE = 20;
  private static final int BATCHES_OF_HUNDRED = 50;
  private static final int PLANTED = BATCHES_OF_ONE + BATCHES_OF_HUNDRED;
  private static final int SCATTERED = 2_000;

  /** A user with one assignment, whose 2,000 documents came in 20 batches. */
  public String one() {
    return "one-" + stage;
  }

  /** A user with 100 assignments, whose 5,000 documents came in 50 batches. */
  public String hundred() {
    return "hundred-" + stage;
  }

  /** A user with 100 assignments, whose 2,000 documents lie singly among those of others. */
  public String scattered() {
    return "scattered-" + stage;
  }

  public List<UUID> entitiesOf(String user) {
    return Entities.list(user, user.equals(one()) ? 1 : TEAM);
  }

  /** Entities of the teams, the same in all stages. */
  public static List<UUID> teamEntities() {
    return Entities.list("team", ENTITIES);
  }

  /** The entity of each change of a batch, as bytes. */
  public List<byte[]> batch(int index) {
    int planted = part(index, PLANTED);
    if (part(index + 1, PLANTED) > planted) {
      boolean ofOne = planted * BATCHES_OF_ONE / PLANTED < (planted + 1) * BATCHES_OF_ONE / PLANTED;
      return ofOne ? entities(one(), 1, 0) : entities(hundred(), TEAM, 0);
    }
    int other = index - planted;
    return ofTeam(other);
  }

  private List<byte[]> ofTeam(int other) {
    long others = batches - PLANTED;
    int first = (int) (SCATTERED * (long) other / others);
    int behind = (int) (SCATTERED * (other + 1L) / others);
    var entities = new ArrayList<>(entities("team", ENTITIES, other * TEAM));
    for (int i = first; i < behind; i++) {
      // Somewhere within the batch, which holds at most one of 100 more than this.
      entities.set((i - first) * 3 % TEAM, Uuids.bytes(Entities.of(scattered(), i % TEAM)));
    }
    return entities;
  }

  private static List<byte[]> entities(String group, int count, int from) {
    var entities = new ArrayList<byte[]>();
    for (int i = 0; i < BatchRequest.CHANGES; i++) {
      entities.add(Uuids.bytes(Entities.of(group, (from + i) % count)));
    }
    return entities;
  }

  /** How many of {@code total} come before a batch when they are spread evenly. */
  private int part(int index, int total) {
    return (int) ((long) index * total / batches);
  }
}
