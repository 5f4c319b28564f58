package org.cairn.sync.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What documents look like, for the description of the interface: they are written as bytes. */
final class DocumentSchemas {
  private DocumentSchemas() {}

  @Schema(name = "Document")
  record Document(
      boolean deleted,
      String type,
      UUID id,
      UUID entityId,
      int versionNumber,
      @Schema(description = "Absent where deleted.", type = SchemaType.OBJECT) JsonNode data,
      Instant updatedAt,
      UUID updatedBy,
      UUID deviceId,
      @Schema(enumeration = {"device", "merge", "resolution", "restore", "console"}) String origin,
      String verification) {}

  @Schema(name = "PageDocument")
  record DocumentPage(
      List<Document> items, @Schema(type = SchemaType.STRING, nullable = true) String nextCursor) {}

  @Schema(name = "Delta", description = "Holds patch, or data where no patch can express it.")
  record Delta(
      UUID id,
      String type,
      UUID entityId,
      int fromVersion,
      int toVersion,
      boolean deleted,
      @Schema(description = "JSON merge patch.", type = SchemaType.OBJECT) JsonNode patch,
      @Schema(description = "The whole document.", type = SchemaType.OBJECT) JsonNode data) {}
}
