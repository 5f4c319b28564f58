package org.cairn.sync.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.cairn.domain.document.Content;
import org.cairn.domain.document.Head;
import org.cairn.domain.document.Origin;
import org.cairn.domain.document.Revision;
import org.cairn.domain.document.Vouched;
import org.cairn.sync.revision.PendingRevisions.Numbers;
import org.cairn.sync.store.NewRevision;
import org.cairn.sync.store.NewRevision.Before;
import org.junit.jupiter.api.Test;

class PendingRevisionsTest {
  private static final UUID OLD = new UUID(1, 1);
  private static final UUID NEW = new UUID(1, 2);
  private static final UUID A = new UUID(2, 1);
  private static final UUID B = new UUID(2, 2);

  private static final Numbers FIRST = new Numbers(7000, 100);

  private final PendingRevisions pending = new PendingRevisions();

  private static Revision revision(UUID id, int version, UUID entityId) {
    var content = Content.stored("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
    var source = Revision.Source.here(Origin.DEVICE, null, Instant.EPOCH);
    return new Revision(id, version, 1, entityId, content, source, Vouched.NOT_ASKED);
  }

  private static Head stored(UUID id, int version, long revisionId) {
    return Head.of(revision(id, version, A), 0, revisionId);
  }

  @Test
  void the_last_revision_of_each_document_is_its_new_state() {
    var first = pending.add(revision(NEW, 1, A), null);
    pending.add(revision(OLD, 5, A), stored(OLD, 4, 40));
    pending.add(revision(NEW, 2, A), first);

    assertThat(pending.created(FIRST))
        .extracting(Head::id, Head::version, Head::sequence, Head::revisionId)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(NEW, 2, 102L, 7002L));
    assertThat(pending.changed(FIRST))
        .extracting(Head::id, Head::version, Head::sequence, Head::revisionId)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(OLD, 5, 101L, 7001L));
  }

  @Test
  void each_revision_leads_to_the_one_before_it() {
    var first = pending.add(revision(NEW, 1, A), null);
    var fifth = pending.add(revision(OLD, 5, A), stored(OLD, 4, 40));
    var second = pending.add(revision(NEW, 2, A), first);
    pending.add(revision(OLD, 6, A), fifth);
    pending.add(revision(NEW, 3, A), second);

    assertThat(pending.revisions())
        .extracting(NewRevision::before)
        .containsExactly(
            Before.NONE,
            Before.stored(40),
            Before.inBatch(0),
            Before.inBatch(1),
            Before.inBatch(2));
  }

  @Test
  void a_document_that_moves_departs_from_the_entity_it_leaves() {
    var moved = pending.add(revision(OLD, 5, B), stored(OLD, 4, 40));
    pending.add(revision(OLD, 6, A), moved);
    pending.add(revision(NEW, 1, B), null);

    assertThat(pending.departures())
        .containsExactly(
            new PendingRevisions.Departure(OLD, A, 0), new PendingRevisions.Departure(OLD, B, 1));
  }

  @Test
  void nothing_pending_is_nothing_to_write() {
    assertThat(pending.revisions()).isEmpty();
    assertThat(pending.created(FIRST)).isEmpty();
    assertThat(pending.changed(FIRST)).isEmpty();
  }
}
