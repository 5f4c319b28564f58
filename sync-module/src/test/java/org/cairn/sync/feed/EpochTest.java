package org.cairn.sync.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.UUID;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.store.SchemaReady;
import org.cairn.sync.store.StateStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EpochTest {
  private static final UUID OURS = new UUID(1, 1);
  private static final UUID THEIRS = new UUID(2, 2);

  private final Epoch epoch = new Epoch();
  private UUID stored;

  @BeforeEach
  void wire() {
    epoch.ids = () -> OURS;
    epoch.states =
        new StateStore() {
          @Override
          public Optional<State> read() {
            return Optional.ofNullable(stored).map(id -> new State(id, 0));
          }

          @Override
          public void begin(UUID id) {
            stored = stored == null ? id : stored;
          }
        };
  }

  @Test
  void begins_with_the_first_start_so_that_there_is_a_state_for_whatever_comes() {
    epoch.begin(new SchemaReady());

    assertThat(stored).isEqualTo(OURS);
  }

  @Test
  void is_that_of_the_database() {
    stored = THEIRS;

    epoch.begin(new SchemaReady());

    assertThat(epoch.present()).isEqualTo(THEIRS);
    epoch.require(THEIRS.toString());
    epoch.require(null);
    assertThatExceptionOfType(Problem.class).isThrownBy(() -> epoch.require(OURS.toString()));
  }
}
