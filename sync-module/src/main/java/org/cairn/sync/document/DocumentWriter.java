package org.cairn.sync.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairn.domain.document.Content;
import org.cairn.domain.document.Head;
import org.cairn.domain.json.MergePatch;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.list.Page;
import org.cairn.sync.store.HistoryStore.Version;
import org.cairn.sync.store.PageStore;
import org.cairn.sync.store.StoredRevision;
import org.cairn.sync.type.KnownTypes;
import org.cairn.sync.type.TypeCatalog;
import org.cairn.sync.wire.DocumentMembers;
import org.cairn.sync.wire.WireBuffer;

/** Documents on the wire; their content goes out as the very bytes that are stored. */
@ApplicationScoped
class DocumentWriter {
  /** About what a document takes beside its content. */
  private static final int FRAME_BYTES = 340;

  @Inject PageStore pages;
  @Inject TypeCatalog catalog;

  /** A document as it is given out today, completed where its type has moved on. */
  byte[] document(Head head) {
    var types = catalog.types();
    return read(List.of(head.revisionId()), row -> present(row, types)).get(head.revisionId());
  }

  byte[] list(Page<Head> page) {
    var types = catalog.types();
    var ids = page.items().stream().map(Head::revisionId).toList();
    Map<Long, byte[]> documents = ids.isEmpty() ? Map.of() : read(ids, row -> present(row, types));
    var out =
        new WireBuffer(FRAME_BYTES + documents.values().stream().mapToInt(d -> d.length).sum());
    out.ascii("{\"items\":[");
    var comma = "";
    for (var head : page.items()) {
      out.ascii(comma).raw(documents.get(head.revisionId()));
      comma = ",";
    }
    var cursor = page.nextCursor();
    return out.ascii("],\"nextCursor\":")
        .ascii(cursor == null ? "null}" : "\"" + cursor + "\"}")
        .toArray();
  }

  /** A version as it was stored, whatever its type asks for today. */
  byte[] version(Version version) {
    var types = catalog.types();
    return read(List.of(version.revisionId()), row -> document(row, row.content(), types))
        .get(version.revisionId());
  }

  /** What changed from one version to another. */
  byte[] delta(Head head, Version from, Version to) {
    var ids = Stream.of(from, to).map(Version::revisionId).distinct().toList();
    var contents = read(ids, StoredRevision::content);
    var out = new WireBuffer(FRAME_BYTES + 2 * head.size());
    var type = catalog.types().byId(to.typeId()).type().name();
    out.ascii("{\"id\":\"").ascii(head.id().toString());
    out.ascii("\",\"type\":\"").ascii(type);
    out.ascii("\",\"entityId\":\"").ascii(to.entityId().toString());
    out.ascii("\",\"fromVersion\":").number(from.number());
    out.ascii(",\"toVersion\":").number(to.number());
    out.ascii(",\"deleted\":").ascii(Boolean.toString(to.deleted()));
    difference(contents.get(from.revisionId()), contents.get(to.revisionId()), out);
    return out.ascii("}").toArray();
  }

  private static void difference(byte[] from, byte[] to, WireBuffer out) {
    if (to == null) {
      return;
    }
    if (from != null) {
      var patch = MergePatch.between(Content.stored(from).tree(), Content.stored(to).tree());
      if (patch.isPresent()) {
        out.ascii(",\"patch\":").raw(StrictJson.bytes(patch.get()));
        return;
      }
    }
    out.ascii(",\"data\":").raw(to);
  }

  private static byte[] present(StoredRevision row, KnownTypes types) {
    return document(row, types.completed(row.content(), row.typeId()), types);
  }

  private static byte[] document(StoredRevision row, byte[] content, KnownTypes types) {
    var out = new WireBuffer(FRAME_BYTES + (content == null ? 0 : content.length));
    out.ascii(content == null ? "{\"deleted\":true," : "{\"deleted\":false,");
    DocumentMembers.write(row, content, types, out);
    return out.ascii("}").toArray();
  }

  /** Makes a value out of a revision while it is at hand. */
  @FunctionalInterface
  private interface Rendering {
    byte[] of(StoredRevision row);
  }

  private Map<Long, byte[]> read(List<Long> revisionIds, Rendering rendering) {
    var rendered = new HashMap<Long, byte[]>();
    try {
      pages.read(revisionIds, row -> rendered.put(row.id(), rendering.of(row)));
      return rendered;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
