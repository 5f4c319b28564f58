package org.cairn.conflict.list;

import java.util.UUID;
import org.cairn.conflict.ReadConflict.Met;
import org.cairn.domain.json.KeptJson;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An earlier version of the document that edits met.
 *
 * @param data null where it was deleted
 */
@Schema(name = "MetVersion")
public record MetAnswer(
    int versionNumber,
    UUID entityId,
    boolean deleted,
    @Schema(type = SchemaType.OBJECT) KeptJson data) {
  static MetAnswer of(Met met) {
    var content = met.state().content();
    var data = content == null ? null : KeptJson.of(content.json());
    return new MetAnswer(met.version(), met.state().entityId(), content == null, data);
  }
}
