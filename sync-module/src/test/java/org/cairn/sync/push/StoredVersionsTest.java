package org.cairn.sync.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.domain.change.Action;
import org.cairn.domain.change.PushMode;
import org.cairn.domain.document.Head;
import org.cairn.domain.document.Origin;
import org.cairn.domain.document.Revision;
import org.cairn.domain.document.Vouched;
import org.cairn.sync.store.RevisionStore;
import org.junit.jupiter.api.Test;

/** Versions of many documents, read with few questions. */
class StoredVersionsTest {
  private static final int DOCUMENTS = 50;
  private static final int VERSIONS = 6;

  private final List<Integer> together = new ArrayList<>();
  private int alone;
  private boolean large;

  /** The revision of a document's version has the number {@code document * 100 + version}. */
  private final RevisionStore store =
      new RevisionStore() {
        @Override
        public List<Linked> small(List<Long> ids) {
          together.add(ids.size());
          return ids.stream()
              .map(id -> new Linked(revision(id), !large, id % 100 == 1 ? 0 : id - 1))
              .toList();
        }

        @Override
        public Optional<Revision> back(Head head, int versions) {
          alone++;
          return Optional.of(revision(head.revisionId() - versions));
        }
      };

  private static Revision revision(long id) {
    var source = Revision.Source.here(Origin.CONSOLE, null, Instant.EPOCH);
    var document = new UUID(20, id / 100);
    return new Revision(document, (int) (id % 100), 1, document, null, source, Vouched.NOT_ASKED);
  }

  private StoredVersions basedOn(int version) {
    var changes = new ArrayList<PushedChange>();
    Map<UUID, Head> heads = new HashMap<>();
    for (int i = 1; i <= DOCUMENTS; i++) {
      var change = new PushedChange();
      change.documentId = new UUID(20, i);
      change.action = Action.UPDATE;
      change.versionNumber = version;
      changes.add(change);
      var head = Head.of(revision(i * 100 + VERSIONS), 1, i * 100 + VERSIONS);
      heads.put(change.documentId, head);
    }
    var batch = new PushedBatch(null, null, PushMode.PER_ITEM, null, null, null, changes);
    return new StoredVersions(store, batch, heads);
  }

  private static void readAll(StoredVersions versions, int version) {
    for (int i = 1; i <= DOCUMENTS; i++) {
      var revision = versions.at(new UUID(20, i), version);
      assertThat(revision.documentId()).isEqualTo(new UUID(20, i));
      assertThat(revision.version()).isEqualTo(version);
    }
  }

  @Test
  void what_is_needed_of_all_documents_is_asked_for_at_once() {
    var versions = basedOn(VERSIONS - 1);

    readAll(versions, VERSIONS - 1);
    readAll(versions, VERSIONS);

    assertThat(together).containsExactly(DOCUMENTS, DOCUMENTS);
    assertThat(alone).isZero();
  }

  @Test
  void what_lies_far_back_is_asked_for_by_itself_and_once() {
    var versions = basedOn(1);

    readAll(versions, 1);
    readAll(versions, 1);

    assertThat(together).hasSize(3);
    assertThat(alone).isEqualTo(DOCUMENTS);
  }

  @Test
  void of_edits_that_fit_nothing_is_read_ahead() {
    readAll(basedOn(VERSIONS), VERSIONS);

    assertThat(together).isEmpty();
    assertThat(alone).isEqualTo(DOCUMENTS);
  }

  @Test
  void large_contents_are_read_one_by_one() {
    large = true;

    readAll(basedOn(VERSIONS - 1), VERSIONS);

    assertThat(together).containsExactly(DOCUMENTS);
    assertThat(alone).isEqualTo(DOCUMENTS);
  }

  @Test
  void there_is_nothing_before_the_first_and_after_the_last() {
    var versions = basedOn(VERSIONS);

    assertThat(versions.at(new UUID(20, 1), 0)).isNull();
    assertThat(versions.at(new UUID(20, 1), VERSIONS + 1)).isNull();
    assertThat(versions.at(new UUID(20, DOCUMENTS + 1), 1)).isNull();
  }
}
