package org.cairn.domain.change;

import static org.cairn.domain.Json.json;
import static org.cairn.domain.change.Edit.DOCUMENT;
import static org.cairn.domain.change.Edit.ENTITY;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cairn.domain.document.Content;
import org.cairn.domain.document.Head;
import org.cairn.domain.document.Verification;
import org.cairn.domain.merge.Authored;
import org.cairn.domain.merge.MergePolicy;
import org.cairn.domain.merge.MergeTerms;
import org.cairn.domain.merge.MergeTerms.Safety;
import org.cairn.domain.merge.Strategy;

/** A document as the server has it, and what the device has sent before. */
abstract class Situation {
  static final UUID EARLIER = new UUID(5, 1);
  static final UUID STILL_EARLIER = new UUID(5, 2);
  static final UUID CONFLICT = new UUID(6, 6);

  static final UUID SOMEBODY = new UUID(3, 4);
  static final Instant MORNING = Edit.NOON.minusSeconds(6 * 3_600);

  final Remembered history = new Remembered();

  /** Those under which nothing that clashes is decided without a person. */
  MergeTerms terms =
      new MergeTerms(Strategy.MANUAL, MergePolicy.USUAL, new Safety(true, Duration.ofMinutes(5)));

  private Head head;

  /** A version made by somebody else on another device. */
  static Step theirs(int version, Instant time) {
    return new Step(version, new UUID(8, version), false, new Authored(SOMEBODY, time), time);
  }

  /** Versions of the document from 1 on; null for a tombstone. */
  void stored(String... contents) {
    Content last = null;
    for (int i = 0; i < contents.length; i++) {
      last = contents[i] == null ? null : Content.of(json(contents[i]));
      history.version(DOCUMENT, i + 1, ENTITY, last);
      history.replace(theirs(i + 1, MORNING));
    }
    long fingerprint = last == null ? 0 : last.fingerprint();
    int size = last == null ? 0 : last.json().length;
    boolean deleted = last == null;
    head =
        new Head(
            DOCUMENT,
            40,
            40,
            contents.length,
            1,
            ENTITY,
            deleted,
            fingerprint,
            size,
            Verification.NONE);
  }

  /** Somebody puts it into another entity, and changes nothing else. */
  void moved(UUID entityId) {
    int version = head.version() + 1;
    history.step(theirs(version, MORNING));
    history.version(DOCUMENT, version, entityId, history.latest(DOCUMENT, head.version()));
    head =
        new Head(
            DOCUMENT,
            41,
            41,
            version,
            1,
            entityId,
            head.deleted(),
            head.fingerprint(),
            head.size(),
            Verification.NONE);
  }

  void sent(UUID opId, Landing landing, String content) {
    history.landing(opId, landing, content == null ? null : Content.of(json(content)));
  }

  Outcome outcomeOf(Edit edit) {
    return new Reconciler(history).reconcile(edit.made(), head, terms);
  }
}
