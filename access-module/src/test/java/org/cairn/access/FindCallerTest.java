package org.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.access.store.CallerStore;
import org.cairn.access.store.CallerStore.OfDevice;
import org.cairn.access.store.CallerStore.OfUser;
import org.cairn.access.store.CallerStore.State;
import org.cairn.domain.access.Caller;
import org.cairn.domain.access.Role;
import org.junit.jupiter.api.Test;

class FindCallerTest {
  private static final UUID USER = new UUID(1, 1);
  private static final UUID DEVICE = new UUID(2, 2);
  private static final UUID SESSION = new UUID(3, 3);
  private static final Caller ASKING =
      new Caller(USER, Set.of(Role.FIELD_WORKER), DEVICE, "203.0.113.9", "trace", SESSION, 7);

  private final FindCaller finder = new FindCaller();

  private Optional<Caller> present(boolean open, boolean revoked, boolean active) {
    var device = new OfDevice(DEVICE, revoked, false, Instant.EPOCH);
    var user = new OfUser(USER, active, Set.of(Role.COORDINATOR), false);
    var state = new State(open, device, user, 8, null);
    finder.callers =
        new CallerStore() {
          @Override
          public Optional<State> ofSession(UUID sessionId) {
            return sessionId.equals(SESSION) ? Optional.of(state) : Optional.empty();
          }
        };
    return finder.present(ASKING);
  }

  @Test
  void work_goes_on_with_the_rights_of_the_moment() {
    var expected =
        new Caller(USER, Set.of(Role.COORDINATOR), DEVICE, "203.0.113.9", "trace", SESSION, 8);

    assertThat(present(true, false, true)).contains(expected);
  }

  @Test
  void work_ends_with_the_session_the_device_or_the_user() {
    assertThat(present(false, false, true)).isEmpty();
    assertThat(present(true, true, true)).isEmpty();
    assertThat(present(true, false, false)).isEmpty();
  }
}
