package org.cairn.sync.type;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cairn.domain.access.Caller;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.store.SchemaReady;
import org.cairn.domain.store.StoreFailure;

/** Brings the document types that the product ships into an installation that lacks them. */
@ApplicationScoped
public class LoadPacks {
  private static final List<String> PACKS = List.of("disaster-response", "care", "events");
  private static final String FOLDER = "/org/cairn/sync/packs/";

  @Inject SaveType save;
  @Inject TypeCatalog catalog;

  void whenTablesAreThere(@Observes SchemaReady ready) {
    load(Caller.system("start"));
  }

  /** Only names that are not there yet are added: what an administrator changed stays. */
  private void load(Caller caller) {
    catalog.reload();
    for (var definition : shipped()) {
      var name = definition.path("name").asText();
      if (catalog.types().current(name).isEmpty()) {
        saveUnlessAnotherServerDid(caller, definition);
      }
    }
    catalog.reload();
  }

  private void saveUnlessAnotherServerDid(Caller caller, JsonNode definition) {
    try {
      save.save(caller, definition);
    } catch (RuntimeException e) {
      var failure = StoreFailure.in(e);
      if (failure == null || !failure.isDuplicateKey()) {
        throw e;
      }
    }
  }

  private static List<JsonNode> shipped() {
    var definitions = new ArrayList<JsonNode>();
    for (var pack : PACKS) {
      for (var type : read(pack + "/pack.json").path("types")) {
        definitions.add(read(pack + "/" + type.asText() + ".json"));
      }
    }
    return definitions;
  }

  private static JsonNode read(String name) {
    try (var in = LoadPacks.class.getResourceAsStream(FOLDER + name)) {
      return StrictJson.parse(in.readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException("Pack file " + name + " cannot be read", e);
    }
  }
}
