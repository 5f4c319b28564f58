package org.cairn.sync.push;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.cairn.domain.change.Outcome;
import org.cairn.domain.change.Outcome.Applied;
import org.cairn.domain.change.Outcome.Duplicate;
import org.cairn.domain.change.Outcome.InConflict;
import org.cairn.domain.change.Outcome.Rejected;
import org.cairn.domain.change.Outcome.Settled;
import org.cairn.domain.change.Outcome.Unchanged;
import org.cairn.domain.conflict.ConflictingEdit;
import org.cairn.domain.conflict.ConflictingEdit.Proposal;
import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.document.Content;
import org.cairn.domain.document.Revision;
import org.cairn.domain.document.Verification;
import org.cairn.domain.json.KeptJson;
import org.cairn.domain.json.WireTime;
import org.cairn.sync.wire.HeldEntry;

/** One entry of each list in the answer to a push. */
final class AnswerItems {
  private static final SerializableString OP_ID = new SerializedString("opId");
  private static final SerializableString OFFLINE_ID = new SerializedString("offlineId");

  /** Contents in one answer; it is stored for repetitions, and a device has to read it at once. */
  private static final long CONTENT_BYTES = 8_000_000;

  private final JsonGenerator json;
  private long written;

  /** The wire's word for an outcome, the version reached, and what to tell the person. */
  private record Success(String outcome, int version, String message, Content data) {
    Success(String outcome, int version, String message) {
      this(outcome, version, message, null);
    }
  }

  private static final Outcome.Cases<Success> SUCCESS =
      new Outcome.Cases<>(
          (Applied it) -> new Success("applied", it.version(), null),
          (Unchanged it) -> new Success("unchanged", it.version(), "nothing to change"),
          (Duplicate it) -> new Success("duplicate", it.version(), "already synced"),
          AnswerItems::success,
          it -> null,
          it -> null,
          it -> null,
          it -> null);

  private static Success success(Settled it) {
    return it.resolution() == Resolution.MERGE
        ? new Success("merged", it.version(), it.reason(), it.content())
        : new Success("applied", it.version(), it.reason());
  }

  AnswerItems(JsonGenerator json) {
    this.json = json;
  }

  void successful(Decided decided) throws IOException {
    var success = decided.outcome().map(SUCCESS);
    begin(decided.change());
    json.writeStringField("serverId", decided.change().offlineIdText);
    json.writeStringField("status", "success");
    json.writeStringField("outcome", success.outcome());
    json.writeNumberField("versionNumber", success.version());
    verification(decided);
    if (success.data() != null) {
      writeContent(success.data().json());
    }
    if (success.message() != null) {
      json.writeStringField("message", success.message());
    }
    json.writeEndObject();
  }

  private void verification(Decided decided) throws IOException {
    var verification = decided.verification();
    if (verification != Verification.NONE) {
      json.writeStringField("verification", verification.name());
    }
    if (decided.vouched() != null && decided.vouched().rule() != null) {
      json.writeStringField("verificationRule", decided.vouched().rule());
    }
  }

  void failed(Decided decided) throws IOException {
    var reason = (Rejected) decided.outcome();
    begin(decided.change());
    json.writeStringField("status", "failed");
    json.writeObjectFieldStart("error");
    json.writeStringField("code", reason.code().name());
    json.writeStringField("message", reason.message());
    json.writeStringField("pointer", reason.pointer());
    json.writeBooleanField("retryable", reason.code().retryable());
    json.writeEndObject();
    writeId("failedOperationId", decided.keptAs());
    json.writeEndObject();
  }

  void held(Decided decided) throws IOException {
    var change = decided.change();
    var held = (Outcome.Held) decided.outcome();
    new HeldEntry(
            change.opIdText,
            change.offlineIdText,
            held.operations(),
            held.entityId(),
            decided.keptAs())
        .write(json);
  }

  void conflict(Decided decided) throws IOException {
    var head = decided.head();
    begin(decided.change());
    json.writeStringField("serverId", decided.change().offlineIdText);
    json.writeStringField("status", "conflict");
    json.writeNumberField("versionNumber", head.version());
    json.writeObjectFieldStart("conflict");
    writeId("id", decided.keptAs());
    if (decided.edit() != null) {
      edit(decided.edit(), decided.server());
      suggestion(suggestion(decided));
    }
    json.writeStringField("resolution", resolution(decided.outcome()).name());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static Resolution resolution(Outcome outcome) {
    if (outcome instanceof Settled settled) {
      return settled.resolution();
    }
    return outcome instanceof InConflict known ? known.resolution() : Resolution.PENDING;
  }

  private static Proposal suggestion(Decided decided) {
    return decided.outcome() instanceof Settled settled
        ? new Proposal(settled.resolution(), null, settled.reason())
        : decided.edit().contents().proposal();
  }

  private void edit(ConflictingEdit edit, Revision server) throws IOException {
    json.writeStringField("kind", edit.kind().name());
    pointers("fields", edit.fields());
    pointers("clashes", edit.clashes());
    // The server's content first: without it nobody can decide.
    server(server);
    base(edit);
  }

  private void pointers(String name, List<String> pointers) throws IOException {
    json.writeArrayFieldStart(name);
    for (var pointer : pointers) {
      json.writeString(pointer);
    }
    json.writeEndArray();
  }

  private void suggestion(Proposal suggestion) throws IOException {
    if (suggestion == null) {
      json.writeNullField("suggestion");
      return;
    }
    json.writeObjectFieldStart("suggestion");
    json.writeStringField("strategy", suggestion.strategy().name());
    writeContent(suggestion.data());
    json.writeStringField("reason", suggestion.reason());
    json.writeEndObject();
  }

  private void base(ConflictingEdit edit) throws IOException {
    var base = edit.contents().base();
    if (edit.baseVersion() == 0 && base == null) {
      json.writeNullField("base");
      return;
    }
    json.writeObjectFieldStart("base");
    json.writeNumberField("versionNumber", edit.baseVersion());
    writeContent(base);
    json.writeEndObject();
  }

  private void server(Revision revision) throws IOException {
    json.writeObjectFieldStart("server");
    json.writeNumberField("versionNumber", revision.version());
    writeContent(revision.deleted() ? null : revision.content().json());
    json.writeBooleanField("deleted", revision.deleted());
    writeId("updatedBy", revision.source().authorId());
    json.writeStringField("updatedAt", WireTime.format(revision.source().updatedAt()));
    json.writeEndObject();
  }

  private void begin(PushedChange change) throws IOException {
    json.writeStartObject();
    json.writeFieldName(OP_ID);
    json.writeString(change.opIdText);
    json.writeFieldName(OFFLINE_ID);
    json.writeString(change.offlineIdText);
  }

  private void writeId(String name, UUID id) throws IOException {
    json.writeStringField(name, id == null ? null : id.toString());
  }

  private void writeContent(byte[] stored) throws IOException {
    writeContent(KeptJson.of(stored));
  }

  private void writeContent(KeptJson stored) throws IOException {
    boolean leftOut = stored != null && written + stored.length() > CONTENT_BYTES;
    json.writeFieldName("data");
    if (stored == null || leftOut) {
      json.writeNull();
    } else {
      written += stored.length();
      json.writeRawValue(new String(stored.bytes(), StandardCharsets.UTF_8));
    }
    if (leftOut) {
      json.writeBooleanField("dataLeftOut", true);
    }
  }
}
