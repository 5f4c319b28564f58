package org.cairn.sync.transaction;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.list.Cursor;
import org.cairn.sync.store.PendingListStore;
import org.cairn.sync.store.PendingListStore.Waits;
import org.cairn.sync.store.ResultStore.Listed;
import org.cairn.sync.store.ResultStore.Result;
import org.cairn.sync.wire.HeldEntry;

/** The lists of a batch's answer, as far as its operations have been worked on. */
final class ResultLists {
  private static final List<String> NAMES =
      List.of("successful", "conflicts", "failed", "cancelled");

  private final List<Result> ended;
  private final boolean hasMore;
  private final List<PendingListStore.Listed> held;
  private final Map<Long, Waits> waits;

  /**
   * @param ended one more than {@code most} where there are more
   */
  ResultLists(
      List<Result> ended, int most, List<PendingListStore.Listed> held, Map<Long, Waits> waits) {
    this.hasMore = ended.size() > most;
    this.ended = hasMore ? ended.subList(0, most) : ended;
    this.held = held;
    this.waits = waits;
  }

  boolean isEmpty() {
    return ended.isEmpty();
  }

  String json() {
    var out = new StringWriter();
    try (var json = StrictJson.mapper().getFactory().createGenerator(out)) {
      json.writeStartObject();
      for (var listed : Listed.values()) {
        json.writeArrayFieldStart(NAMES.get(listed.ordinal()));
        for (var one : ended) {
          if (one.listed() == listed) {
            json.writeRawValue(new String(one.body(), StandardCharsets.UTF_8));
          }
        }
        json.writeEndArray();
      }
      json.writeArrayFieldStart("held");
      for (var one : held) {
        entry(one).write(json);
      }
      json.writeEndArray();
      json.writeStringField("nextCursor", nextCursor());
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("Writing to memory failed", e);
    }
    return out.toString();
  }

  private String nextCursor() {
    return hasMore ? Cursor.encode(String.valueOf(ended.get(ended.size() - 1).place() + 1)) : null;
  }

  private HeldEntry entry(PendingListStore.Listed one) {
    var of = waits.getOrDefault(one.seq(), Waits.NONE);
    var subject = one.subject();
    return new HeldEntry(
        text(subject.opId()), text(subject.documentId()), of.operations(), of.entityId(), one.id());
  }

  private static String text(UUID id) {
    return id == null ? null : id.toString();
  }
}
