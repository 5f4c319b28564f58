package org.cairn.sync.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.cairn.sync.store.TypeStore;
import org.cairn.sync.store.TypeStore.StoredType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that shares its database with another one, which saves types. */
class TypeCatalogTest {
  private final List<StoredType> rows = new ArrayList<>();
  private final TypeCatalog catalog = new TypeCatalog();

  @BeforeEach
  void begin() {
    catalog.clock = Clock.fixed(Instant.parse("2026-03-01T09:30:00Z"), ZoneOffset.UTC);
    catalog.store =
        new TypeStore() {
          @Override
          public int count() {
            return rows.size();
          }

          @Override
          public List<StoredType> all() {
            return List.copyOf(rows);
          }
        };
    save(1);
    assertThat(catalog.types().idsOf("visit")).hasSize(1);
  }

  private void save(int version) {
    var definition = "{\"name\":\"visit\",\"version\":" + version + ",\"schema\":{}}";
    rows.add(
        new StoredType(version, "visit", version, definition.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void what_another_server_has_saved_is_among_the_committed_ones_at_once() {
    save(2);

    assertThat(catalog.types().idsOf("visit")).hasSize(1);
    assertThat(catalog.committed().idsOf("visit")).hasSize(2);
    assertThat(catalog.types().idsOf("visit")).hasSize(2);
  }

  @Test
  void a_version_is_found_by_its_id_however_old_the_list_is() {
    var old = catalog.types();
    save(2);

    assertThat(old.byId(2).type().version()).isEqualTo(2);
  }
}
