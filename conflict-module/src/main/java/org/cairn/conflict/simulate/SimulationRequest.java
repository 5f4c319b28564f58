package org.cairn.conflict.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.cairn.domain.document.ContentLimits;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.list.Limit;
import org.cairn.domain.merge.MergeTerms;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.type.DocumentType;
import org.cairn.domain.type.DocumentTypeReader;
import org.cairn.domain.type.NamedPlaces;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Other terms of a type, in the form of its definition; what is left out stays as it is today.
 *
 * @param last how many of its latest conflicts to try them on: 200 unless said, 1,000 at the most
 */
@Schema(name = "SimulationRequest", requiredProperties = "type")
public record SimulationRequest(
    String type,
    @Schema(type = SchemaType.OBJECT) JsonNode merge,
    @Schema(type = SchemaType.ARRAY, implementation = String.class) JsonNode critical,
    @Schema(type = SchemaType.OBJECT) JsonNode autoResolve,
    Integer last) {
  private static final int USUAL = 200;
  private static final int MOST = 1_000;

  /**
   * @throws Problem {@code INVALID}
   */
  int most() {
    return Limit.of("/last", last, USUAL, MOST);
  }

  /**
   * @throws Problem {@code INVALID} with pointers into the request
   */
  MergeTerms terms(DocumentType today) {
    ObjectNode definition = today.definition().deepCopy();
    // Its rules may name critical places; they have no part in this.
    definition.remove("approval");
    replace(definition, "merge", merge);
    replace(definition, "critical", critical);
    replace(definition, "autoResolve", autoResolve);
    var terms = DocumentTypeReader.read(definition).merge();
    requirePlaces(today);
    return terms;
  }

  /** Only those that the request names: what is left out may have been saved before they had to. */
  private void requirePlaces(DocumentType today) {
    ObjectNode given = StrictJson.mapper().createObjectNode();
    given.set("schema", today.schema());
    replace(given, "merge", merge);
    replace(given, "critical", critical);
    NamedPlaces.require(given);
  }

  private static void replace(ObjectNode definition, String member, JsonNode value) {
    if (value != null && !value.isNull()) {
      ContentLimits.require("/" + member, value);
      definition.set(member, value);
    }
  }
}
