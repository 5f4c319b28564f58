package org.cairn.sync.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    return read(List.of(head.sequence()), row -> present(row, types)).get(head.sequence());
  }

  byte[] list(Page<Head> page) {
    var types = catalog.types();
    var places = page.items().stream().map(Head::sequence).sorted().toList();
    Map<Long, byte[]> documents =
        places.isEmpty() ? Map.of() : read(places, row -> present(row, types));
    var out =
        new WireBuffer(FRAME_BYTES + documents.values().stream().mapToInt(d -> d.length).sum());
    out.ascii("{\"items\":[");
    var comma = "";
    for (var head : page.items()) {
      out.ascii(comma).raw(documents.get(head.sequence()));
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
    return read(List.of(version.sequence()), row -> document(row, row.content(), types))
        .get(version.sequence());
  }

  /** What changed from one version to another. */
  byte[] delta(Head head, Version from, Version to) {
    var places = new ArrayList<>(List.of(from.sequence(), to.sequence()));
    places.sort(null);
    var contents = read(places.stream().distinct().toList(), StoredRevision::content);
    var out = new WireBuffer(FRAME_BYTES + 2 * head.size());
    var type = catalog.types().byId(to.typeId()).type().name();
    out.ascii("{\"id\":\"").ascii(head.id().toString());
    out.ascii("\",\"type\":\"").ascii(type);
    out.ascii("\",\"entityId\":\"").ascii(to.entityId().toString());
    out.ascii("\",\"fromVersion\":").number(from.number());
    out.ascii(",\"toVersion\":").number(to.number());
    out.ascii(",\"deleted\":").ascii(Boolean.toString(to.deleted()));
    difference(contents.get(from.sequence()), contents.get(to.sequence()), out);
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

  private Map<Long, byte[]> read(List<Long> places, Rendering rendering) {
    var rendered = new HashMap<Long, byte[]>();
    var place = places.iterator();
    try {
      pages.read(places, row -> rendered.put(place.next(), rendering.of(row)));
      return rendered;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
