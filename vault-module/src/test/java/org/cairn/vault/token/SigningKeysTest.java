package org.cairn.vault.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cairn.vault.SetClock;
import org.cairn.vault.VaultClosed;
import org.cairn.vault.token.SigningKeyset.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {
  private static final Duration MONTH = Duration.ofDays(30);

  @TempDir Path folder;

  private final KeysetsInMemory database = new KeysetsInMemory();
  private final SetClock clock = new SetClock();

  @Test
  void tokens_survive_a_restart() {
    var token = server().opened().signer.sign(server().opened().token());

    assertThat(server().opened().verifier.verify(token)).isPresent();
  }

  @Test
  void servers_that_start_at_once_share_one_keyset() throws Exception {
    var pool = Executors.newFixedThreadPool(8);
    var starts = new ArrayList<Callable<Server>>();
    for (int i = 0; i < 8; i++) {
      starts.add(() -> server().opened());
    }

    var servers = new ArrayList<Server>();
    for (var started : pool.invokeAll(starts)) {
      servers.add(started.get());
    }
    pool.shutdown();

    var token = servers.get(0).signer.sign(servers.get(0).token());
    assertThat(servers).allMatch(server -> server.verifier.verify(token).isPresent());
  }

  @Test
  void data_without_its_master_key_is_refused() throws Exception {
    server().opened();
    Files.delete(file());

    assertThatThrownBy(() -> server().opened())
        .isInstanceOf(VaultClosed.class)
        .hasMessageContaining("there is no file");
    assertThat(file()).doesNotExist();
  }

  @Test
  void data_with_another_master_key_is_refused() throws Exception {
    server().opened();
    Files.delete(file());
    new Server(new KeysetsInMemory(), clock, file()).opened();

    assertThatThrownBy(() -> server().opened())
        .isInstanceOf(VaultClosed.class)
        .hasMessageContaining("another master key");
  }

  @Test
  void a_new_key_is_published_first_signs_later_and_the_old_one_goes_last() {
    var server = server().opened();
    var old = server.signer.sign(server.token());

    step(server, MONTH, Step.ADD);
    assertThat(published(server)).isEqualTo(2);
    assertThat(kid(server.signer.sign(server.token()))).isEqualTo(kid(old));

    step(server, SigningKeyset.PUBLISHED_BEFORE_USE, Step.PROMOTE);
    var fresh = server.signer.sign(server.token());
    assertThat(kid(fresh)).isNotEqualTo(kid(old));
    assertThat(server.verifier.verify(fresh)).isPresent();

    step(server, SigningKeyset.KEPT_AFTER_USE, Step.RETIRE);
    assertThat(published(server)).isEqualTo(1);
    assertThat(server.verifier.verify(server.signer.sign(server.token()))).isPresent();
    assertThat(server.keyset().due(clock.instant(), MONTH)).isEqualTo(Step.NOTHING);
  }

  @Test
  void tokens_of_the_old_key_hold_while_they_last() {
    var server = server().opened();
    server.change(Step.ADD);
    clock.pass(SigningKeyset.PUBLISHED_BEFORE_USE);
    var old = server.signer.sign(server.token());
    server.change(Step.PROMOTE);
    clock.pass(Duration.ofMinutes(14));

    assertThat(server.verifier.verify(old)).isPresent();
  }

  @Test
  void a_server_that_has_not_looked_yet_takes_a_token_of_the_newest_key() {
    var one = server().opened();
    var two = server().opened();
    clock.pass(Duration.ofSeconds(2));
    one.change(Step.ADD);
    one.change(Step.PROMOTE);
    var fresh = one.keys.newest();

    var token = one.signer.sign(one.token());

    assertThat(fresh.version()).isEqualTo(3);
    assertThat(two.verifier.verify(token)).isPresent();
  }

  @Test
  void nothing_secret_is_published() {
    var keys = server().opened().keys.current().publicKeys();

    assertThat(keys).contains("\"use\":\"sig\"").doesNotContain("\"d\":", "\"p\":", "\"q\":");
  }

  private void step(Server server, Duration later, Step step) {
    clock.pass(later.minusMillis(1));
    assertThat(server.keyset().due(clock.instant(), MONTH)).isEqualTo(Step.NOTHING);
    clock.pass(Duration.ofMillis(1));
    assertThat(server.keyset().due(clock.instant(), MONTH)).isEqualTo(step);
    server.change(step);
    server.opened();
  }

  private static long published(Server server) {
    return server.keys.current().publicKeys().split("\"kid\"").length - 1L;
  }

  private static String kid(String token) {
    return token.split("\\.")[0];
  }

  private Server server() {
    return new Server(database, clock, file());
  }

  private Path file() {
    return folder.resolve("secrets/master.key");
  }
}
