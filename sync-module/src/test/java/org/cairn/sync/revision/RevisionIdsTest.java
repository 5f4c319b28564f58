package org.cairn.sync.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cairn.sync.store.RevisionIdStore;
import org.junit.jupiter.api.Test;

class RevisionIdsTest {
  private static final int BLOCK = RevisionIds.BLOCK;

  private final List<Long> reserved = new ArrayList<>();
  private long others = 1_000;

  private RevisionIds server() {
    var ids = new RevisionIds();
    ids.store =
        new RevisionIdStore() {
          @Override
          public long reserve(int count) {
            others += count;
            reserved.add(others);
            return others;
          }
        };
    return ids;
  }

  @Test
  void ids_follow_each_other_within_a_block() {
    var ids = server();

    assertThat(ids.take(3)).isEqualTo(1_001);
    assertThat(ids.take(1)).isEqualTo(1_004);
    assertThat(ids.take(2)).isEqualTo(1_005);
    assertThat(reserved).containsExactly(1_000L + BLOCK);
  }

  @Test
  void a_block_is_used_to_its_last_id() {
    var ids = server();
    ids.take(BLOCK - 1);

    assertThat(ids.take(1)).isEqualTo(1_000L + BLOCK);
    assertThat(reserved).hasSize(1);
    assertThat(ids.take(1)).isEqualTo(1_001L + BLOCK);
  }

  @Test
  void what_does_not_fit_into_the_rest_of_a_block_begins_a_new_one() {
    var ids = server();
    ids.take(BLOCK - 1);

    assertThat(ids.take(2)).isEqualTo(1_001L + BLOCK);
  }

  @Test
  void two_servers_never_give_out_the_same_id() {
    var one = server();
    var other = server();

    assertThat(one.take(5)).isEqualTo(1_001);
    assertThat(other.take(5)).isEqualTo(1_001L + BLOCK);
    assertThat(one.take(5)).isEqualTo(1_006);
  }
}
