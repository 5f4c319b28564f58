package org.cairn.demo.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cairn.domain.document.Content;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.problem.Violation;
import org.cairn.domain.type.DocumentTypeReader;
import org.cairn.sync.type.CompiledSchema;
import org.cairn.sync.type.KnownType;

/** The document types that the product ships, judging as the server does. */
final class ShippedTypes {
  private static final String FOLDER = "/org/cairn/sync/packs/disaster-response/";

  private final Map<String, KnownType> types = new ConcurrentHashMap<>();

  Optional<Violation> violation(SampleDocument document) {
    var type = types.computeIfAbsent(document.kind().type(), ShippedTypes::read);
    return type.violation(Content.of(document.data()));
  }

  private static KnownType read(String name) {
    var definition = definition(name);
    var schema = CompiledSchema.of(definition.path("schema"));
    return new KnownType(1, DocumentTypeReader.read(definition), schema);
  }

  private static JsonNode definition(String name) {
    try (var in = KnownType.class.getResourceAsStream(FOLDER + name + ".json")) {
      return StrictJson.parse(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
