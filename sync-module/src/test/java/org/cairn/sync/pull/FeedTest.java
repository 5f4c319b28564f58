package org.cairn.sync.pull;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a device has after pulling, against what its user sees. */
class FeedTest extends OneDevice {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 100})
  void a_first_read_brings_all_that_is_seen_and_nothing_else(int limit) {
    feed.assign(A);
    fill(A, 0, 5);
    fill(B, 5, 8);
    feed.delete(DOCUMENTS.get(2));

    device.pullAll(limit);

    assertThat(device.stored()).isEqualTo(feed.visible()).hasSize(4);
  }

  @Test
  void a_first_read_is_not_told_of_what_was_deleted_before() {
    feed.assign(A);
    fill(A, 0, 3);
    feed.delete(DOCUMENTS.get(0));

    assertThat(device.pull(10).entries()).hasSize(2);
  }

  @Test
  void a_later_read_is_told_only_what_changed() {
    feed.assign(A);
    fill(A, 0, 5);
    device.pullAll(10);
    feed.store(DOCUMENTS.get(1), A);
    feed.delete(DOCUMENTS.get(2));

    var page = device.pull(10);

    assertThat(page.entries()).hasSize(2);
    assertThat(page.hasMore()).isFalse();
    assertThat(device.stored()).isEqualTo(feed.visible());
    assertThat(device.pull(10).entries()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 100})
  void a_grant_brings_documents_that_are_older_than_the_checkpoint(int limit) {
    fill(B, 0, 5);
    feed.assign(A);
    fill(A, 5, 7);
    device.pullAll(limit);
    feed.assign(B);

    device.pullAll(limit);

    assertThat(device.stored()).isEqualTo(feed.visible()).hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 100})
  void a_withdrawal_takes_them_back(int limit) {
    feed.assign(A);
    feed.assign(B);
    fill(A, 0, 3);
    fill(B, 3, 8);
    device.pullAll(limit);
    feed.unassign(B);

    device.pullAll(limit);

    assertThat(device.stored()).isEqualTo(feed.visible()).hasSize(3);
  }

  @Test
  void a_grant_that_a_crash_could_take_back_is_told_when_none_can() {
    feed.store(DOCUMENTS.get(0), B);
    device.pullAll(10);
    fill(A, 1, 3);
    feed.meanwhile(() -> feed.assign(A));

    assertThat(device.pull(10).entries()).isEmpty();
    feed.meanwhile(() -> {});
    assertThat(device.pull(10).entries()).hasSize(2);
  }

  @Test
  void a_change_of_the_whole_scope_is_a_reset() {
    feed.assign(A);
    fill(A, 0, 2);
    fill(B, 2, 5);
    feed.seeEverything(true);
    device.pullAll(2);
    feed.seeEverything(false);

    var page = device.pull(2);

    assertThat(page.reset()).isEqualTo("scope");
    device.pullAll(2);
    assertThat(device.stored()).isEqualTo(feed.visible()).hasSize(2);
  }

  @Test
  void a_withdrawal_that_comes_while_the_pull_is_at_work_is_told() {
    feed.assign(A);
    fill(A, 0, 3);
    device.pullAll(10);
    feed.meanwhile(() -> feed.unassign(A));

    device.pullAll(10);
    device.pullAll(10);

    assertThat(device.stored()).isEmpty();
  }

  @Test
  void a_grant_that_comes_while_the_pull_is_at_work_is_told() {
    fill(A, 0, 3);
    device.pullAll(10);
    feed.meanwhile(() -> feed.assign(A));

    device.pullAll(10);
    device.pullAll(10);

    assertThat(device.stored()).isEqualTo(feed.visible()).hasSize(3);
  }

  @Test
  void a_checkpoint_from_before_what_was_forgotten_is_a_reset() {
    feed.assign(A);
    fill(A, 0, 4);
    device.pullAll(10);
    feed.delete(DOCUMENTS.get(0));
    device.trimTo(feed.clock());

    assertThat(device.pull(10).reset()).isEqualTo("expired");
    assertThat(device.stored()).isEqualTo(feed.visible()).hasSize(3);
    assertThat(device.pull(10).reset()).isNull();
  }

  @Test
  void a_time_begins_behind_what_came_before_it() {
    feed.assign(A);
    fill(A, 0, 2);
    long place = feed.clock();
    fill(A, 2, 5);

    assertThat(device.pullSince(place, 10).reset()).isNull();
    assertThat(device.stored()).hasSize(3);
  }

  @Test
  void a_time_from_before_what_was_forgotten_is_a_reset() {
    feed.assign(A);
    fill(A, 0, 4);
    long place = feed.clock();
    feed.delete(DOCUMENTS.get(0));
    device.trimTo(feed.clock());

    assertThat(device.pullSince(place, 10).reset()).isEqualTo("expired");
    assertThat(device.stored()).isEqualTo(feed.visible()).hasSize(3);
  }

  @Test
  void a_time_never_leads_behind_what_no_crash_can_take_back() {
    feed.assign(A);
    fill(A, 0, 2);

    device.pullSince(feed.clock() + 3, 10);
    fill(A, 2, 4);
    device.pullAll(10);

    assertThat(device.stored()).hasSize(2);
  }
}
