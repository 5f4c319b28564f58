package org.cairn.domain.change;

import static org.cairn.domain.Json.json;
import static org.cairn.domain.change.Edit.DOCUMENT;
import static org.cairn.domain.change.Edit.ENTITY;

import java.util.UUID;
import org.cairn.domain.document.Content;
import org.cairn.domain.document.Head;
import org.cairn.domain.document.Verification;

/** A document as the server has it, and what the device has sent before. */
abstract class Situation {
  static final UUID EARLIER = new UUID(5, 1);
  static final UUID STILL_EARLIER = new UUID(5, 2);
  static final UUID CONFLICT = new UUID(6, 6);

  final Remembered history = new Remembered();
  private Head head;

  /** Versions of the document from 1 on; null for a tombstone. */
  void stored(String... contents) {
    Content last = null;
    for (int i = 0; i < contents.length; i++) {
      last = contents[i] == null ? null : Content.of(json(contents[i]));
      history.version(DOCUMENT, i + 1, ENTITY, last);
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
    return new Reconciler(history).reconcile(edit.made(), head);
  }
}
