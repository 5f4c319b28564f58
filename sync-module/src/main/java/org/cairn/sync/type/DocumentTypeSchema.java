package org.cairn.sync.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a document type looks like, for the description of the interface. */
@Schema(
    name = "DocumentType",
    requiredProperties = {"name", "version", "schema"})
record DocumentTypeSchema(
    @Schema(pattern = "[a-z][a-z0-9]*(-[a-z0-9]+)*", maxLength = 64) String name,
    @Schema(description = "By language.") Map<String, String> title,
    @Schema(minimum = "1") int version,
    @Schema(
            description =
                "JSON Schema 2020-12 of the content, with references into itself only and without"
                    + " $dynamicRef; at most 10,000 keywords, and 20,000 where references lead.",
            type = SchemaType.OBJECT)
        JsonNode schema,
    @Schema(enumeration = {"self", "entity"}) String scope,
    @Schema(description = "Times that must not lie before others.") List<JsonNode> rules,
    @Schema(description = "JSON pointers, or * for the whole content.") List<String> sensitive,
    @Schema(description = "JSON pointers.") List<String> critical,
    @Schema(description = "Strategy and rules for merging.", type = SchemaType.OBJECT)
        JsonNode merge,
    @Schema(type = SchemaType.OBJECT) JsonNode autoResolve,
    boolean clientMayResolve,
    @Schema(type = SchemaType.OBJECT, nullable = true) JsonNode approval,
    @Schema(type = SchemaType.OBJECT, nullable = true) JsonNode cache,
    @Schema(minimum = "1", nullable = true) Integer retentionDays,
    boolean consent) {}
