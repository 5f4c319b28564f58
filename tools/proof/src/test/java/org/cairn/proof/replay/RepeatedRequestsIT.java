package org.cairn.proof.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cairn.proof.Figure;
import org.cairn.proof.Proof;
import org.cairn.proof.Violations;
import org.cairn.proof.device.FieldDevice;
import org.cairn.proof.installation.Installation;
import org.cairn.proof.installation.SharedInstallation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** P4: requests come several times, at once, out of turn, and again after a restart. */
@ExtendWith(SharedInstallation.class)
class RepeatedRequestsIT {
  private static final int BATCHES = 160;
  private static final int MOST_TIMES = 5;
  private static final int THREADS = 16;

  private final Violations violations = new Violations();

  @Test
  void a_request_takes_effect_once_and_is_always_answered_the_same(Installation installation)
      throws Exception {
    Proof.of("P4").show(random -> attempt(installation, random));
  }

  private Figure attempt(Installation installation, Random random) throws Exception {
    var devices = installation.crew().devices();
    var batches = new Batches(random, installation.crew().newEntity(random));
    var all = new ArrayList<Promise>();
    batches.before().forEach(batch -> all.add(new Promise(devices.get(0), batch)));
    all.forEach(Promise::send);
    var repeated = new ArrayList<Promise>();
    for (int i = 0; i < BATCHES; i++) {
      repeated.add(new Promise(devices.get(i % devices.size()), batches.next()));
    }
    all.addAll(repeated);
    send(shuffled(repeated, random));
    installation.stopServer();
    installation.startServer();
    send(shuffled(repeated, random));
    repeated.forEach(promise -> promise.abuse(batches.next(), violations));
    all.forEach(promise -> promise.check(violations));
    compare(installation, all);
    return figure(repeated);
  }

  /** Each one to five times, in any order. */
  private static List<Promise> shuffled(List<Promise> promises, Random random) {
    var sends = new ArrayList<Promise>();
    for (var promise : promises) {
      sends.addAll(Collections.nCopies(1 + random.nextInt(MOST_TIMES), promise));
    }
    Collections.shuffle(sends, random);
    return sends;
  }

  private static void send(List<Promise> sends) throws Exception {
    var threads = Executors.newFixedThreadPool(THREADS);
    try {
      var sending = new ArrayList<Future<?>>();
      sends.forEach(promise -> sending.add(threads.submit(promise::send)));
      for (var one : sending) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void compare(Installation installation, List<Promise> all) {
    var truth = new FieldDevice(installation.crew().readers().get(0));
    truth.pullAll();
    var effects = new Effects(violations);
    effects.compareDocuments(all, truth.documents());
    effects.compareAudit(
        all.stream().map(Promise::transaction).toList(), installation.admin().session());
  }

  private Figure figure(List<Promise> repeated) {
    var text =
        "%d batches (%d refused as a whole) sent %,d times, %d double effects, %d lost,"
            + " %d different answers";
    return new Figure(
        text.formatted(
            repeated.size(),
            repeated.stream().filter(Promise::isRefused).count(),
            repeated.stream().mapToInt(Promise::sent).sum(),
            violations.count("double"),
            violations.count("lost"),
            violations.count("different")),
        violations.all());
  }
}
