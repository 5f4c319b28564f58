package org.cairn.sync.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairn.access.Assigned;
import org.cairn.access.AssignedEntities;
import org.cairn.access.EntityAccess;
import org.cairn.domain.access.Caller;
import org.cairn.domain.access.Role;
import org.cairn.domain.document.Head;
import org.cairn.domain.document.Origin;
import org.cairn.domain.document.Verification;
import org.cairn.domain.document.Vouched;
import org.cairn.domain.list.Cursor;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.store.DocumentListStore;
import org.cairn.sync.store.DocumentListStore.Wanted;
import org.cairn.sync.store.HeadStore;
import org.cairn.sync.store.HistoryStore;
import org.cairn.sync.store.HistoryStore.Version;
import org.junit.jupiter.api.Test;

/** Who sees which documents and versions. */
class DocumentsSeenTest {
  private static final UUID MINE = new UUID(5, 1);
  private static final UUID THEIRS = new UUID(5, 2);
  private static final Caller WORKER = caller(Role.FIELD_WORKER);
  private static final Caller COORDINATOR = caller(Role.COORDINATOR);

  private final Map<UUID, Head> stored = new HashMap<>();
  private final List<Version> versions = new ArrayList<>();

  /** Ids that the list finds although their documents have changed since. */
  private final List<UUID> found = new ArrayList<>();

  private static Caller caller(Role role) {
    return new Caller(new UUID(3, 3), Set.of(role), null, null, "t");
  }

  private final EntityAccess access =
      new EntityAccess() {
        @Override
        public AssignedEntities of(Caller caller) {
          return caller.seesEverything() ? Assigned.everything() : Assigned.to(Set.of(MINE));
        }
      };

  private final HeadStore heads =
      new HeadStore() {
        @Override
        public Map<UUID, Head> find(Collection<UUID> ids) {
          return stored;
        }
      };

  private Head store(int number, UUID entityId, int size) {
    var id = new UUID(9, number);
    var head = new Head(id, number, number, 3, 1, entityId, size == 0, 0, size, Verification.NONE);
    stored.put(id, head);
    found.add(id);
    return head;
  }

  private ReadDocument reader() {
    var reader = new ReadDocument();
    reader.access = access;
    reader.heads = heads;
    reader.history =
        new HistoryStore() {
          @Override
          public List<Version> upTo(Head head, int number, int most) {
            return versions.stream().filter(v -> v.number() <= number).limit(most).toList();
          }
        };
    return reader;
  }

  private FindDocuments list() {
    var documents = new FindDocuments();
    documents.access = access;
    documents.heads = heads;
    documents.lists =
        new DocumentListStore() {
          @Override
          public List<UUID> all(Wanted wanted, int most) {
            return found.stream().limit(most).toList();
          }

          @Override
          public List<UUID> ofEntities(Collection<UUID> entityIds, Wanted wanted, int most) {
            return all(wanted, most);
          }
        };
    return documents;
  }

  private static FindDocuments.Wish wish(UUID entityId, boolean deleted, int limit) {
    return new FindDocuments.Wish(entityId, new Wanted(List.of(), deleted, null), limit);
  }

  private void version(int number, UUID entityId) {
    versions.add(
        0,
        new Version(
            number,
            number,
            1,
            entityId,
            Origin.DEVICE,
            null,
            null,
            null,
            Instant.EPOCH,
            Instant.EPOCH,
            Vouched.NOT_ASKED,
            number == 3));
  }

  @Test
  void a_document_is_seen_through_its_entity() {
    var mine = store(1, MINE, 10);
    var theirs = store(2, THEIRS, 10);

    assertThat(reader().head(WORKER, mine.id())).isEqualTo(mine);
    assertThat(reader().head(COORDINATOR, theirs.id())).isEqualTo(theirs);
    assertThat(missing(WORKER, theirs.id())).isEqualTo(ProblemCode.NOT_FOUND);
    assertThat(missing(COORDINATOR, new UUID(9, 9))).isEqualTo(ProblemCode.NOT_FOUND);
  }

  @Test
  void a_deleted_one_by_coordinators_only() {
    var deleted = store(1, MINE, 0);

    assertThat(missing(WORKER, deleted.id())).isEqualTo(ProblemCode.NOT_FOUND);
    assertThat(reader().head(COORDINATOR, deleted.id())).isEqualTo(deleted);
  }

  private ProblemCode missing(Caller caller, UUID id) {
    return catchThrowableOfType(Problem.class, () -> reader().head(caller, id)).code();
  }

  @Test
  void versions_of_the_time_in_another_entity_are_not_shown() {
    var head = store(1, MINE, 10);
    version(1, THEIRS);
    version(2, MINE);
    version(3, MINE);

    var seen = reader().versions(WORKER, head, null, 10);
    var all = reader().versions(COORDINATOR, head, null, 10);

    assertThat(seen.items()).extracting(Version::number).containsExactly(3, 2);
    assertThat(all.items()).extracting(Version::number).containsExactly(3, 2, 1);
    assertThat(reader().version(WORKER, head, 2).number()).isEqualTo(2);
    assertThat(catchThrowableOfType(Problem.class, () -> reader().version(WORKER, head, 1)).code())
        .isEqualTo(ProblemCode.NOT_FOUND);
  }

  @Test
  void the_history_goes_on_behind_its_cursor() {
    var head = store(1, MINE, 10);
    IntStream.rangeClosed(1, 3).forEach(number -> version(number, MINE));

    var first = reader().versions(WORKER, head, null, 2);
    var before = Cursor.decodeNumber(first.nextCursor()).orElseThrow();
    var second = reader().versions(WORKER, head, before, 2);

    assertThat(first.items()).extracting(Version::number).containsExactly(3, 2);
    assertThat(second.items()).extracting(Version::number).containsExactly(1);
    assertThat(second.nextCursor()).isNull();
    assertThat(VersionAnswer.of(first.items().get(0)).action()).isEqualTo("delete");
    assertThat(VersionAnswer.of(first.items().get(1)).action()).isEqualTo("update");
    assertThat(VersionAnswer.of(second.items().get(0)).action()).isEqualTo("create");
  }

  @Test
  void the_trash_is_for_coordinators() {
    var deleted = store(1, MINE, 0);

    assertThat(
            catchThrowableOfType(Problem.class, () -> list().find(WORKER, wish(null, true, 10)))
                .code())
        .isEqualTo(ProblemCode.FORBIDDEN);
    assertThat(list().find(COORDINATOR, wish(null, true, 10)).items()).containsExactly(deleted);
  }

  @Test
  void an_entity_of_others_has_no_documents() {
    store(1, THEIRS, 10);

    assertThat(list().find(WORKER, wish(THEIRS, false, 10)).items()).isEmpty();
    assertThat(list().find(COORDINATOR, wish(THEIRS, false, 10)).items()).hasSize(1);
  }

  @Test
  void what_moved_or_was_deleted_since_it_was_found_is_not_shown_after_all() {
    var shown = store(1, MINE, 10);
    store(2, THEIRS, 10);
    store(3, MINE, 0);

    assertThat(list().find(WORKER, wish(null, false, 10)).items()).containsExactly(shown);
  }

  @Test
  void a_page_ends_early_where_its_contents_are_large() {
    var heads = IntStream.range(0, 10).mapToObj(i -> store(i, MINE, 1_500_000)).toList();

    var page = list().find(WORKER, wish(null, false, 9));

    assertThat(page.items()).hasSize(2);
    assertThat(Cursor.decodeId(page.nextCursor())).contains(heads.get(1).id());
  }

  @Test
  void a_page_has_at_least_one_document_however_large() {
    store(1, MINE, 9_000_000);
    store(2, MINE, 1);

    assertThat(list().find(WORKER, wish(null, false, 9)).items()).hasSize(1);
    assertThat(FindDocuments.fitting(List.of())).isEqualTo(1);
  }

  @Test
  void the_last_page_has_no_cursor() {
    store(1, MINE, 1);
    store(2, MINE, 1);

    assertThat(list().find(WORKER, wish(null, false, 2)).nextCursor()).isNull();
    assertThat(list().find(WORKER, wish(null, false, 1)).nextCursor()).isNotNull();
  }
}
