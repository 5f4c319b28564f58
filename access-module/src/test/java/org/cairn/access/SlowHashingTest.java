package org.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.access.store.UserStore;
import org.cairn.access.token.SignInGuard;
import org.cairn.access.user.AddUser;
import org.cairn.access.user.PasswordHashing;
import org.cairn.access.user.RenewPasswordHash;
import org.cairn.access.user.ReplaceOwnPassword;
import org.cairn.access.user.StoreUserChange;
import org.cairn.domain.access.Caller;
import org.cairn.domain.access.Role;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;

/** Hashing takes long: no transaction runs, and nobody is locked, until it is done. */
class SlowHashingTest {
  private static final UUID ID = new UUID(1, 1);
  private static final String PASSWORD = "a long password";
  private static final String[] IN_ORDER = {"hashed", "transaction"};
  private static final User ADA =
      new User(
          ID,
          "ada",
          "Ada",
          null,
          null,
          Set.of(Role.AUDITOR),
          true,
          false,
          3,
          Instant.EPOCH,
          Instant.EPOCH);
  private static final Caller CALLER = new Caller(ID, Set.of(Role.ADMINISTRATOR), null, "::1", "t");

  private final List<String> events = new ArrayList<>();
  private boolean known = true;
  private boolean unchanged = true;

  private final UserStore users =
      new UserStore() {
        @Override
        public boolean isEmpty() {
          return !known;
        }

        @Override
        public Optional<User> find(UUID id) {
          return Optional.of(ADA).filter(user -> known && user.id().equals(id));
        }

        @Override
        public Optional<Credentials> credentials(UUID id) {
          return find(id).map(user -> new Credentials(user, "old hash"));
        }

        @Override
        public Optional<Credentials> named(String key) {
          return credentials(known && key.equals("ada") ? ID : null);
        }
      };

  private final PasswordHashing passwords =
      new PasswordHashing() {
        @Override
        public String hash(String password) {
          events.add("hashed");
          return "hash of " + password;
        }

        @Override
        public boolean matches(String password, String stored) {
          return stored.equals("old hash");
        }
      };

  private final SignInGuard guard =
      new SignInGuard() {
        @Override
        public void admit(String account, UUID userId, String address) {}

        @Override
        public void succeeded(String account, String address) {}
      };

  private boolean transaction(String hash) {
    events.add("transaction");
    assertThat(hash).isEqualTo("hash of " + PASSWORD);
    return unchanged;
  }

  private AddUser adding() {
    return new AddUser() {
      @Override
      public boolean add(Caller caller, User user, String passwordHash) {
        return transaction(passwordHash);
      }
    };
  }

  private User create() {
    var act = new CreateUser();
    act.users = users;
    act.passwords = passwords;
    act.addUser = adding();
    act.clock = new SetClock();
    act.ids = () -> ID;
    var secret = new NewUser.Secret(PASSWORD, false);
    return act.create(CALLER, new NewUser("ada", null, null, null, Set.of(Role.AUDITOR), secret));
  }

  @Test
  void of_a_new_user() {
    known = false;

    assertThat(create().username()).isEqualTo("ada");
    assertThat(events).containsExactly(IN_ORDER);
  }

  @Test
  void of_a_name_that_somebody_takes_meanwhile() {
    known = false;
    unchanged = false;

    var problem = catchThrowableOfType(Problem.class, this::create);

    assertThat(problem.code()).isEqualTo(ProblemCode.ALREADY_EXISTS);
  }

  @Test
  void not_at_all_of_a_name_that_is_taken() {
    var problem = catchThrowableOfType(Problem.class, this::create);

    assertThat(problem.code()).isEqualTo(ProblemCode.ALREADY_EXISTS);
    assertThat(events).isEmpty();
  }

  @Test
  void of_the_first_administrator() {
    known = false;
    var act = new CreateFirstAdministrator();
    act.users = users;
    act.passwords = passwords;
    act.addUser = adding();
    act.clock = new SetClock();
    act.ids = () -> ID;

    assertThat(act.create(Optional.of(PASSWORD), "t")).isEmpty();
    assertThat(events).containsExactly(IN_ORDER);
  }

  private User change(int version) {
    var act = new ChangeUser();
    act.users = users;
    act.passwords = passwords;
    act.changes =
        new StoreUserChange() {
          @Override
          public User store(Caller caller, User seen, UserChange change, String passwordHash) {
            transaction(passwordHash);
            return change.applyTo(seen);
          }
        };
    var secret = Optional.of(new NewUser.Secret(PASSWORD, false));
    var none = Optional.<String>empty();
    var change = new UserChange(none, none, none, Optional.empty(), Optional.empty(), secret);
    return act.change(CALLER, ID, version, change);
  }

  @Test
  void of_a_user_whose_password_is_replaced() {
    assertThat(change(3).version()).isEqualTo(4);
    assertThat(events).containsExactly(IN_ORDER);
  }

  @Test
  void not_at_all_of_a_user_who_was_changed_before() {
    var problem = catchThrowableOfType(Problem.class, () -> change(2));

    assertThat(problem.code()).isEqualTo(ProblemCode.STALE);
    assertThat(events).isEmpty();
  }

  private void changeOwn() {
    var act = new ChangeOwnPassword();
    act.users = users;
    act.passwords = passwords;
    act.guard = guard;
    act.passwordChange =
        new ReplaceOwnPassword() {
          @Override
          public boolean replace(Caller caller, UserStore.Credentials proved, String hash) {
            assertThat(proved.passwordHash()).isEqualTo("old hash");
            return transaction(hash);
          }
        };
    act.change(CALLER, "the old password", PASSWORD);
  }

  @Test
  void of_ones_own_new_password() {
    changeOwn();

    assertThat(events).containsExactly(IN_ORDER);
  }

  @Test
  void of_ones_own_password_which_somebody_replaces_meanwhile() {
    unchanged = false;

    var problem = catchThrowableOfType(Problem.class, this::changeOwn);

    assertThat(problem.violations().get(0).pointer()).isEqualTo("/oldPassword");
  }

  @Test
  void of_a_password_that_was_hashed_at_another_cost() {
    var act = new CheckPassword();
    act.users = users;
    act.passwords = passwords;
    act.guard = guard;
    act.renewHash =
        new RenewPasswordHash() {
          @Override
          public void renew(UserStore.Credentials outdated, String hash) {
            assertThat(outdated.passwordHash()).isEqualTo("old hash");
            transaction(hash);
          }
        };

    assertThat(act.check("ada", PASSWORD, new AuthenticateCaller.Origin("::1", "t"))).contains(ADA);
    assertThat(events).containsExactly(IN_ORDER);
  }
}
