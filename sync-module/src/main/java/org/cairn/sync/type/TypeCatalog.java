package org.cairn.sync.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.type.DocumentTypeReader;
import org.cairn.sync.store.TypeStore;

/**
 * The document types with their schemas compiled. Versions are only ever added, so their count
 * tells whether another server has saved one; it is asked for at most once a second.
 */
@ApplicationScoped
public class TypeCatalog {
  private static final Duration FRESH = Duration.ofSeconds(1);

  @Inject TypeStore store;
  @Inject Clock clock;

  private volatile KnownTypes types = new KnownTypes(List.of(), this::savedLater);
  private volatile Instant checked = Instant.EPOCH;

  public KnownTypes types() {
    var now = clock.instant();
    if (now.isAfter(checked.plus(FRESH))) {
      checked = now;
      return committed();
    }
    return types;
  }

  /** All that are committed now, by whichever server. */
  public KnownTypes committed() {
    if (store.count() != types.size()) {
      reload();
    }
    return types;
  }

  private Optional<KnownType> savedLater(int id) {
    return types.among(id).or(() -> committed().among(id));
  }

  /** Reads all versions anew, after one was saved here. */
  public synchronized void reload() {
    var known = new ArrayList<KnownType>();
    for (var stored : store.all()) {
      var type = DocumentTypeReader.read(StrictJson.stored(stored.definition()));
      known.add(new KnownType(stored.id(), type, CompiledSchema.stored(type.schema())));
    }
    types = new KnownTypes(known, this::savedLater);
  }
}
