package org.cairn.sync.pull;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is taken back from a device, by moves and withdrawals that cross each other. */
class TakenBackTest extends OneDevice {
  @Test
  void a_document_that_moves_to_what_is_granted_next_is_told_once() {
    feed.assign(A);
    fill(A, 0, 2);
    device.pullAll(10);
    feed.store(DOCUMENTS.get(0), B);
    feed.assign(B);

    var page = device.pull(10);

    assertThat(page.entries()).hasSize(1).allMatch(entry -> entry.gone() == null);
    assertThat(device.stored()).isEqualTo(feed.visible()).hasSize(2);
  }

  @Test
  void a_document_that_moves_to_what_is_withdrawn_next_is_told_once() {
    feed.assign(A);
    feed.assign(B);
    fill(A, 0, 2);
    device.pullAll(10);
    feed.store(DOCUMENTS.get(0), B);
    feed.unassign(B);

    assertThat(device.pull(10).entries()).hasSize(1);
    assertThat(device.stored()).isEqualTo(feed.visible()).hasSize(1);
  }

  @Test
  void what_was_created_after_a_withdrawal_is_not_named_by_it() {
    feed.assign(A);
    fill(A, 0, 2);
    device.pullAll(10);
    feed.unassign(A);
    fill(A, 2, 4);
    feed.store(DOCUMENTS.get(1), A);

    device.pullAll(10);

    assertThat(device.withdrawn()).containsExactlyInAnyOrder(DOCUMENTS.get(0), DOCUMENTS.get(1));
  }

  @Test
  void what_was_gone_before_a_grant_is_never_named() {
    fill(A, 0, 3);
    device.pullAll(10);
    feed.delete(DOCUMENTS.get(0));
    feed.store(DOCUMENTS.get(1), B);
    feed.assign(A);
    feed.unassign(A);

    device.pullAll(10);

    assertThat(device.withdrawn()).containsExactly(DOCUMENTS.get(2));
  }

  @Test
  void what_came_after_a_withdrawal_and_left_again_is_not_named() {
    feed.assign(A);
    fill(A, 0, 1);
    device.pullAll(10);
    feed.unassign(A);
    device.pullAll(10);
    fill(A, 1, 3);
    feed.store(DOCUMENTS.get(1), B);

    assertThat(device.pull(10).entries()).isEmpty();
  }

  @Test
  void what_was_deleted_where_it_went_before_that_was_granted_is_taken_back() {
    feed.assign(A);
    fill(A, 0, 2);
    device.pullAll(10);
    feed.store(DOCUMENTS.get(0), B);
    feed.delete(DOCUMENTS.get(0));
    feed.assign(B);
    feed.unassign(B);

    device.pullAll(10);

    assertThat(device.stored()).isEqualTo(feed.visible()).hasSize(1);
  }

  @Test
  void what_was_deleted_between_two_grants_is_told_with_the_second() {
    feed.assign(A);
    fill(A, 0, 2);
    device.pullAll(10);
    feed.unassign(A);
    feed.delete(DOCUMENTS.get(0));
    feed.assign(A);

    device.pullAll(10);

    assertThat(device.stored()).isEqualTo(feed.visible()).hasSize(1);
  }

  @Test
  void only_the_types_asked_for_are_taken_back() {
    var visits = new DeviceInMemory(feed, "visit");
    feed.assign(A);
    fill(A, 0, 6);
    visits.pullAll(10);
    assertThat(visits.stored()).hasSize(4);
    feed.unassign(A);

    assertThat(visits.pull(10).entries()).hasSize(4);
    assertThat(visits.stored()).isEmpty();
  }

  @Test
  void what_was_assigned_while_all_was_seen_is_known_although_it_left_no_turn() {
    feed.assign(A);
    feed.unassign(A);
    feed.seeEverything(true);
    feed.assign(A);
    feed.seeEverything(false);
    fill(A, 0, 2);
    device.pullAll(10);
    feed.store(DOCUMENTS.get(0), B);

    device.pullAll(10);

    assertThat(device.stored()).isEqualTo(feed.visible()).hasSize(1);
  }

  @Test
  void a_document_that_moves_out_of_sight_is_withdrawn() {
    feed.assign(A);
    fill(A, 0, 2);
    device.pullAll(10);
    feed.store(DOCUMENTS.get(0), B);

    var page = device.pull(10);

    assertThat(page.entries()).hasSize(1).allMatch(entry -> entry.gone() != null);
    assertThat(device.stored()).isEqualTo(feed.visible()).hasSize(1);
  }
}
