package org.cairn.proof.queue;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.cairn.domain.settings.Setting;
import org.cairn.proof.Crowd;
import org.cairn.proof.Figure;
import org.cairn.proof.Proof;
import org.cairn.proof.Violations;
import org.cairn.proof.Wait;
import org.cairn.proof.installation.Installation;
import org.junit.jupiter.api.Test;

/**
 * P9, in the long profile: a server stops in the middle of a transaction, with locks that everybody
 * needs, and does not go on. The others do.
 */
class StandstillIT {
  private static final Map<Setting, String> SETTINGS = Map.of(Setting.DB_POOL, "16");
  private static final Duration FOR_EVER = Duration.ofMinutes(30);

  /** The database ends the transaction after two. */
  private static final Duration MOST = Duration.ofMinutes(3);

  private final Violations violations = new Violations();

  @Test
  void the_others_go_on() throws Exception {
    assumeTrue(Proof.isLong());
    Proof.of("P9")
        .show(
            random -> {
              try (var installation = Installation.startWatched("standstill", SETTINGS)) {
                return attempt(installation, random);
              }
            });
  }

  /** Whether some transaction holds what all who write need. */
  private static boolean isClockHeld(Installation installation) {
    var query = "SELECT id FROM audit_clock WHERE id = 1 FOR UPDATE SKIP LOCKED";
    try (var connection = installation.database().connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return !rows.next();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Figure attempt(Installation installation, Random random) throws Exception {
    var victim = installation.addNode();
    var tallies = Tallies.make(installation, random);
    var terms = new Clerk.Terms(false, 5, Duration.ofSeconds(60));
    var devices = installation.crew().devices();
    var stuck = new Clerk(devices.get(0), tallies, terms, random, violations);
    var other = new Clerk(devices.get(1), tallies, terms, random, violations);
    var freeze = new FreezeAtCommit(victim, FOR_EVER, () -> isClockHeld(installation));
    try (var crowd = new Crowd()) {
      victim.proxy().onCommit(freeze);
      crowd.repeat(() -> stuck.attempt(victim.http()));
      Wait.until("a commit comes", freeze::isFrozen);
      var begun = Instant.now();
      if (!isClockHeld(installation)) {
        violations.add("free", "the server that stands still keeps nobody waiting");
      }
      while (!other.attempt(installation.http())) {
        if (Duration.between(begun, Instant.now()).compareTo(MOST) > 0) {
          violations.add("stuck", "nobody could write for " + MOST);
          break;
        }
      }
      var took = Duration.between(begun, Instant.now());
      victim.proxy().letAllPass();
      victim.goOn();
      crowd.finish();
      var text = "others wrote again after %d s";
      return new Figure(text.formatted(took.toSeconds()), violations.all());
    }
  }
}
