package org.cairn.sync.failed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.cairn.domain.document.ContentLimits;
import org.cairn.domain.failure.FailureState;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.problem.Expected;
import org.cairn.domain.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Another content for a failed operation: either the document, or the whole change.
 *
 * @param data what the document is to say
 * @param change as a device would push it; opId and offlineId stay, and may be left out
 * @param note why; may be null
 */
@Schema(name = "EditFailedOperation")
public record EditRequest(
    @Schema(type = SchemaType.OBJECT) JsonNode data,
    @Schema(type = SchemaType.OBJECT) JsonNode change,
    String note) {
  private static final List<String> FIXED = List.of("opId", "offlineId");

  /** Where in the request the change is. */
  String at() {
    return data == null ? "/change" : "";
  }

  String checkedNote() {
    return NoteRequest.note(FailureState.RETRYING, note);
  }

  /**
   * @param before the change so far
   * @throws Problem {@code INVALID}
   */
  byte[] applied(byte[] before) {
    if ((data == null) == (change == null)) {
      throw Problem.invalid("", "Must have either data or change.");
    }
    var pointer = data == null ? "/change" : "/data";
    var given = data == null ? change : data;
    if (!given.isObject()) {
      throw Problem.invalid(pointer, Expected.OBJECT);
    }
    ContentLimits.require(pointer, given);
    var old = (ObjectNode) StrictJson.stored(before);
    return StrictJson.bytes(data == null ? changed(old) : withData(old));
  }

  private ObjectNode withData(ObjectNode old) {
    old.remove("patch");
    return old.set("data", data);
  }

  private ObjectNode changed(ObjectNode old) {
    ObjectNode changed = change.deepCopy();
    for (var name : FIXED) {
      var present = old.get(name);
      if (changed.has(name) && !changed.get(name).equals(present)) {
        throw Problem.invalid("/change/" + name, "Stays as it is.");
      }
      if (present != null) {
        changed.set(name, present);
      }
    }
    return changed;
  }
}
