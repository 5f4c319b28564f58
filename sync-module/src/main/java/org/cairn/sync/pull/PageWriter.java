package org.cairn.sync.pull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.json.WireJson;
import org.cairn.domain.json.WireTime;
import org.cairn.domain.memory.MemoryBudget;
import org.cairn.sync.store.GoneStore.Gone;
import org.cairn.sync.store.PageStore;
import org.cairn.sync.store.StoredRevision;
import org.cairn.sync.type.KnownTypes;
import org.cairn.sync.wire.DocumentMembers;
import org.cairn.sync.wire.WireBuffer;

/**
 * Writes a page in the form of the wire contract. Content is read in parts of at most {@value
 * #PART_BYTES} bytes, and no connection to the database is held while the device receives them.
 */
@ApplicationScoped
class PageWriter {
  static final int PART_BYTES = 1_000_000;

  /** The content as it comes from the database, and as it is written into a buffer that grows. */
  private static final int COPIES = 4;

  /** About what a change takes beside its content. */
  private static final int FRAME_BYTES = 340;

  private static final byte[] NONE = {'[', ']'};

  @Inject PageStore pages;
  @Inject MemoryBudget memory;
  @Inject Clock clock;

  /** The whole page in memory. */
  byte[] bytes(PagePlan plan, KnownTypes types) throws IOException {
    int size = (int) bytes(plan.entries());
    return memory.with((long) size * COPIES, () -> bytes(plan, types, new WireBuffer(size)));
  }

  private byte[] bytes(PagePlan plan, KnownTypes types, WireBuffer buffer) throws IOException {
    begin(plan, buffer);
    writeEntries(plan.entries(), types, buffer, true);
    end(plan, buffer);
    return buffer.toArray();
  }

  /** The page part by part. */
  void stream(PagePlan plan, KnownTypes types, OutputStream out) throws IOException {
    var frame = new WireBuffer(FRAME_BYTES);
    begin(plan, frame);
    frame.flushTo(out);
    boolean first = true;
    for (var part : parts(plan.entries())) {
      writePart(part, types, out, first);
      first = false;
    }
    end(plan, frame);
    frame.flushTo(out);
  }

  /** Who receives slowly holds no more than what is left to receive. */
  private void writePart(List<Entry> part, KnownTypes types, OutputStream out, boolean first)
      throws IOException {
    long size = bytes(part);
    var loan = memory.borrow(size * COPIES);
    try {
      var buffer = new WireBuffer((int) size);
      writeEntries(part, types, buffer, first);
      loan.shrinkTo(size);
      buffer.flushTo(out);
    } finally {
      loan.giveBack();
    }
  }

  private static long bytes(List<Entry> entries) {
    long contents = entries.stream().mapToLong(Entry::size).sum();
    return contents + (entries.size() + 2L) * FRAME_BYTES;
  }

  private static List<List<Entry>> parts(List<Entry> entries) {
    var parts = new ArrayList<List<Entry>>();
    var part = new ArrayList<Entry>();
    long size = 0;
    for (var entry : entries) {
      if (!part.isEmpty() && size + entry.size() > PART_BYTES) {
        parts.add(part);
        part = new ArrayList<>();
        size = 0;
      }
      part.add(entry);
      size += entry.size();
    }
    parts.add(part);
    return parts;
  }

  private void begin(PagePlan plan, WireBuffer out) {
    out.ascii("{\"epoch\":\"").ascii(plan.checkpoint().epoch().toString());
    out.ascii("\",\"checkpoint\":\"").ascii(plan.checkpoint().encode());
    out.ascii("\",\"hasMore\":").ascii(Boolean.toString(plan.hasMore()));
    out.ascii(",\"reset\":").ascii(plan.reset() == null ? "null" : "\"" + plan.reset() + "\"");
    out.ascii(",\"serverTime\":\"").ascii(WireTime.format(clock.instant()));
    out.ascii("\",\"remaining\":").number(plan.remaining());
    out.ascii(",\"changes\":[");
  }

  private static void end(PagePlan plan, WireBuffer out) {
    out.ascii("],\"decisions\":").raw(decisions(plan));
    out.ascii(",\"commands\":[],\"audit\":null}");
  }

  private static byte[] decisions(PagePlan plan) {
    return plan.decisions().isEmpty() ? NONE : WireJson.write(plan.decisions());
  }

  /** In their order; documents that stand together are read together. */
  private void writeEntries(List<Entry> entries, KnownTypes types, WireBuffer out, boolean first)
      throws IOException {
    boolean comma = !first;
    for (int from = 0; from < entries.size(); ) {
      int to = runEnd(entries, from);
      if (entries.get(from).gone() != null) {
        writeComma(out, comma);
        revoke(entries.get(from).gone(), types, out);
        comma = true;
      } else {
        writeRun(entries.subList(from, to), types, out, comma);
        comma = true;
      }
      from = to;
    }
  }

  /** Behind the last of the documents that begin here; one withdrawal. */
  private static int runEnd(List<Entry> entries, int from) {
    int to = from + 1;
    if (entries.get(from).gone() != null) {
      return to;
    }
    while (to < entries.size() && entries.get(to).gone() == null) {
      to++;
    }
    return to;
  }

  private void writeRun(List<Entry> run, KnownTypes types, WireBuffer out, boolean comma)
      throws IOException {
    var ids = run.stream().map(Entry::revisionId).toList();
    boolean[] needsComma = {comma};
    pages.read(
        ids,
        row -> {
          writeComma(out, needsComma[0]);
          needsComma[0] = true;
          document(row, types, out);
        });
  }

  private static void writeComma(WireBuffer out, boolean needed) {
    if (needed) {
      out.ascii(",");
    }
  }

  private static void document(StoredRevision row, KnownTypes types, WireBuffer out) {
    var content = row.content();
    out.ascii(content == null ? "{\"op\":\"delete\"," : "{\"op\":\"upsert\",");
    DocumentMembers.write(row, types.completed(content, row.typeId()), types, out);
    out.ascii("}");
  }

  private static void revoke(Gone gone, KnownTypes types, WireBuffer out) {
    var now = gone.now();
    out.ascii("{\"op\":\"revoke\",\"type\":\"").ascii(types.byId(now.typeId()).type().name());
    out.ascii("\",\"id\":").id(Uuids.bytes(now.documentId()));
    out.ascii(",\"entityId\":").id(Uuids.bytes(gone.left()));
    out.ascii(",\"versionNumber\":").number(now.version()).ascii("}");
  }
}
