package org.cairn.domain.conflict;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.domain.document.Content;
import org.cairn.domain.merge.MergePolicy;
import org.cairn.domain.merge.MergeTerms;
import org.cairn.domain.merge.Side;

/** A conflict in a few words: what the server says, and edits that did not fit. */
final class Dispute {
  static final UUID HERE = new UUID(3, 1);
  static final UUID THERE = new UUID(3, 2);
  static final UUID ELSEWHERE = new UUID(3, 3);
  private static final UUID DOCUMENT = new UUID(1, 1);
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final List<ConflictingEdit> edits = new ArrayList<>();
  private MergeTerms terms = MergeTerms.USUAL;
  private Content server;
  private UUID entity = HERE;
  private Instant serverEdited = NOON;
  private Instant made = NOON;
  private int version = 2;
  private int met = 2;

  private Dispute(String server) {
    this.server = content(server);
  }

  /**
   * @param json what the server says, null where it is deleted
   */
  static Dispute over(String json) {
    return new Dispute(json);
  }

  static Content content(String json) {
    return json == null ? null : Content.stored(json.replace('\'', '"').getBytes(UTF_8));
  }

  Dispute under(MergePolicy policy) {
    terms = new MergeTerms(terms.strategy(), policy, terms.safety());
    return this;
  }

  Dispute editedAt(Instant time) {
    serverEdited = time;
    return this;
  }

  /** When the edits from here on were made, before noon, at which they all came. */
  Dispute madeAt(int hour) {
    made = NOON.minusSeconds((12 - hour) * 3_600L);
    return this;
  }

  Dispute nowIn(UUID place) {
    entity = place;
    return this;
  }

  Dispute nowAt(int presentVersion) {
    version = presentVersion;
    return this;
  }

  /** The version that edits meet from now on. */
  Dispute meeting(int serverVersion) {
    met = serverVersion;
    return this;
  }

  Dispute edit(String base, String device) {
    return edit(base, device, HERE);
  }

  Dispute edit(String base, String device, UUID wantedEntity) {
    return edit(base, device, wantedEntity, new UUID(2, edits.size()));
  }

  Dispute editOfSameDevice(String base, String device) {
    return edit(base, device, HERE, edits.get(edits.size() - 1).source().deviceId());
  }

  /** The operation of an edit, counted from 0. */
  static UUID operation(int edit) {
    return new UUID(4, edit);
  }

  private Dispute edit(String base, String device, UUID wantedEntity, UUID deviceId) {
    var source =
        new ConflictingEdit.Source(
            deviceId, operation(edits.size()), new UUID(5, 1), made, NOON, 0);
    edits.add(
        new ConflictingEdit(
            DOCUMENT,
            1,
            HERE,
            wantedEntity,
            ConflictKind.VERSION_CONFLICT,
            List.of(),
            List.of(),
            1,
            met,
            ConflictingEdit.Contents.of(json(base), json(device), null),
            source));
    return this;
  }

  private static byte[] json(String text) {
    return text == null ? null : content(text).json();
  }

  Demand demand() {
    return Demand.of(edits, terms.fields());
  }

  Arbitration arbitration() {
    return new Arbitration(demand(), present(), terms);
  }

  private Present present() {
    return new Present(DOCUMENT, version, entity, server, serverEdited);
  }

  Suggestion advice() {
    return new Advice(demand(), present(), terms).suggestion();
  }

  Likewise likewise() {
    var waits = new Wait(NOON, null);
    var conflict = new Conflict(new UUID(6, 1), DOCUMENT, 1, HERE, NOON, waits, null, edits);
    return new Likewise(conflict, present());
  }

  Verdict ruled(Resolution strategy, String note) {
    return arbitration().verdict(new Ruling(strategy, null, Map.of(), null, note));
  }

  Verdict merged(Map<String, Side> fields, String note) {
    return merged(fields, null, note);
  }

  Verdict merged(Map<String, Side> fields, Side placement, String note) {
    return arbitration().verdict(new Ruling(Resolution.MERGE, null, fields, placement, note));
  }

  Verdict written(String json, String note) {
    return arbitration()
        .verdict(new Ruling(Resolution.MANUAL, content(json), Map.of(), null, note));
  }
}
