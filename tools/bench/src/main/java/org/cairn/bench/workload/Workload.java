package org.cairn.bench.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.bench.wire.Api;
import org.cairn.domain.json.StrictJson;

/**
 * Plays cases on a server: everything is created, edited by one side, and then by the other, on
 * several devices of which two have clocks that are off.
 */
public final class Workload {
  /** Of the late devices, in turns. */
  private static final List<Duration> CLOCKS_OFF =
      List.of(Duration.ZERO, Duration.ZERO, Duration.ofMinutes(95), Duration.ofMinutes(-40));

  private static final Duration AGO = Duration.ofHours(24);

  private final Api others;
  private final Pusher first;
  private final List<Pusher> late;
  private final UUID entity;

  /**
   * @param first who creates and edits
   * @param others who edits too late, and sees everything
   * @param entity that the first may write
   */
  public Workload(Api first, Api others, UUID entity) {
    this.others = others;
    this.first = new Pusher(first, Duration.ZERO);
    this.late = CLOCKS_OFF.stream().map(off -> new Pusher(others, off)).toList();
    this.entity = entity;
  }

  /** Plays so many cases, the same ones for the same seed. */
  public Tally play(long seed, int count) {
    var generator = new Cases(seed);
    var cases = new ArrayList<Case>();
    for (int i = 0; i < count; i++) {
      cases.add(generator.next());
    }
    var then = Instant.now().minus(AGO);
    cases.forEach(one -> create(one, then));
    first.send();
    cases.forEach(one -> edit(one, then.plus(Duration.ofHours(1))));
    first.send();
    for (int i = 0; i < count; i++) {
      editLate(late.get(i % late.size()), cases.get(i), then.plus(Duration.ofHours(1)));
    }
    late.forEach(Pusher::send);
    var inquiry = new Inquiry(others);
    var tally = new Tally();
    cases.forEach(one -> tally.add(inquiry.fate(one)));
    return tally;
  }

  private void create(Case one, Instant time) {
    first.add(change(one, "create", one.subject().document()), time);
  }

  private void edit(Case one, Instant time) {
    first.add(
        one.firstDeletes() ? change(one, "delete", null) : change(one, "update", one.afterFirst()),
        time);
  }

  private void editLate(Pusher device, Case one, Instant firstTime) {
    var time = firstTime.plus(one.gap());
    if (one.lateDeletes()) {
      device.add(change(one, "delete", null), time);
    }
    UUID before = null;
    for (var state : one.afterLate()) {
      var change = change(one, "update", state);
      if (before != null) {
        change.put("prevOpId", before.toString());
      }
      before = device.add(change, time);
      time = time.plusSeconds(1);
    }
  }

  private ObjectNode change(Case one, String action, JsonNode data) {
    var change = StrictJson.mapper().createObjectNode();
    change.put("type", one.subject().type()).put("action", action);
    boolean isEntity = one.subject().type().equals("entity");
    change.put("offlineId", one.id().toString());
    change.put("entityId", (isEntity ? one.id() : entity).toString()).put("versionNumber", 1);
    if (data != null) {
      change.set("data", data);
    }
    return change;
  }
}
