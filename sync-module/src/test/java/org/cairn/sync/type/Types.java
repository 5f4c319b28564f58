package org.cairn.sync.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.type.DocumentTypeReader;

/** Document types for tests. */
public final class Types {
  private static final String FOLDER = "/org/cairn/sync/packs/";

  private Types() {}

  public static JsonNode json(String text) {
    return StrictJson.parse(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  /** A version of a type, ready for use. */
  public static KnownType type(int id, String definition) {
    var type = DocumentTypeReader.read(json(definition));
    return new KnownType(id, type, CompiledSchema.of(type.schema()));
  }

  public static KnownTypes known(KnownType... types) {
    return new KnownTypes(List.of(types), id -> Optional.empty());
  }

  /**
   * @param savedLater finds a version that is not among these
   */
  public static KnownTypes known(
      Collection<KnownType> types, IntFunction<Optional<KnownType>> savedLater) {
    return new KnownTypes(types, savedLater);
  }

  static JsonNode packed(String name) {
    try (var in = Types.class.getResourceAsStream(FOLDER + name)) {
      return StrictJson.parse(in.readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All types that the product ships, as {@code pack/type}. */
  static List<String> shipped() {
    var names = new ArrayList<String>();
    for (var pack : List.of("disaster-response", "care", "events")) {
      packed(pack + "/pack.json")
          .path("types")
          .forEach(type -> names.add(pack + "/" + type.asText()));
    }
    return names;
  }
}
