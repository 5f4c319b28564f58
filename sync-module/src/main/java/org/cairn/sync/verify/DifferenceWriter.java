package org.cairn.sync.verify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.verify.Bucketing;
import org.cairn.sync.store.CopyStore.Held;
import org.cairn.sync.store.CopyStore.Ids;
import org.cairn.sync.verify.CompareCopies.Comparison;
import org.cairn.sync.verify.VisibleCopies.Scope;
import org.cairn.sync.wire.WireBuffer;

/** The answer to a comparison, written while documents that differ are read again. */
@ApplicationScoped
class DifferenceWriter {
  private static final int FLUSH_BYTES = 64_000;

  @Inject VisibleCopies copies;

  void write(Comparison comparison, OutputStream stream) throws IOException {
    var out = new WireBuffer(FLUSH_BYTES + 1_000);
    out.ascii("{\"types\":{");
    var comma = "";
    for (var entry : comparison.differences().entrySet()) {
      var difference = entry.getValue();
      // Names of types are lower-case words: nothing to escape.
      out.ascii(comma).ascii("\"").ascii(entry.getKey()).ascii("\":{\"equal\":");
      out.ascii(Boolean.toString(difference.isEqual()));
      out.ascii(",\"count\":").number(difference.count());
      if (!difference.isEqual()) {
        out.ascii(",\"buckets\":[\"").ascii(String.join("\",\"", difference.buckets()));
        out.ascii("\"],\"documents\":[");
        writeDocuments(comparison, difference, out, stream);
        out.ascii("]");
      }
      out.ascii("}");
      comma = ",";
    }
    out.ascii("}}");
    out.flushTo(stream);
  }

  private void writeDocuments(
      Comparison comparison, Difference difference, WireBuffer out, OutputStream stream)
      throws IOException {
    var list = new DocumentList(difference, out, stream);
    if (comparison.remembered() != null) {
      for (var held : comparison.remembered()) {
        list.take(held);
      }
      return;
    }
    var scope = new Scope(comparison.scope().assigned(), difference.claim().typeIds());
    for (var ids : ranges(difference)) {
      copies.each(scope, ids, list::take);
    }
  }

  /** Where the documents of the differing buckets lie: for suffixes that is everywhere. */
  static List<Ids> ranges(Difference difference) {
    if (difference.claim().bucketing() == Bucketing.SUFFIX) {
      return List.of(Ids.ALL);
    }
    var ranges = new ArrayList<Ids>();
    for (var name : difference.buckets()) {
      long first = Long.parseLong(name, 16) << 56;
      var before = first == 0 ? null : new UUID(first - 1, -1);
      ranges.add(new Ids(before, new UUID(first | 0x00FF_FFFF_FFFF_FFFFL, -1)));
    }
    return ranges;
  }

  private static final class DocumentList {
    private final Difference difference;
    private final WireBuffer out;
    private final OutputStream stream;
    private String comma = "";

    DocumentList(Difference difference, WireBuffer out, OutputStream stream) {
      this.difference = difference;
      this.out = out;
      this.stream = stream;
    }

    void take(Held held) throws IOException {
      if (!difference.claim().typeIds().contains(held.typeId())
          || !difference.concerns(held.id())) {
        return;
      }
      out.ascii(comma).ascii("{\"id\":").id(Uuids.bytes(held.id()));
      out.ascii(",\"versionNumber\":").number(held.version()).ascii("}");
      comma = ",";
      if (out.length() > FLUSH_BYTES) {
        out.flushTo(stream);
      }
    }
  }
}
