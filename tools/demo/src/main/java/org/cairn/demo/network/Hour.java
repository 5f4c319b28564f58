package org.cairn.demo.network;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;

/** Sixty minutes of work in a network whose weather changes each minute. */
final class Hour {
  /** Of a hundred minutes: those in which a phone sends again what was answered. */
  private static final int REPLAYS = 15;

  /** Of a hundred minutes: those in which somebody opens the app, and it sends. */
  private static final int LOOKS = 60;

  private static final int OF = 100;

  private final Crew crew;
  private final Scenes scenes;
  private final Clock clock;
  private final Random random;
  private final Map<Worker, List<Weather>> weather = new HashMap<>();

  Hour(Crew crew, Scenes scenes, Clock clock, Random random) {
    this.crew = crew;
    this.scenes = scenes;
    this.clock = clock;
    this.random = random;
    crew.workers().forEach(one -> weather.put(one, Weather.ofAnHour(random)));
    var away = weather.get(crew.paula()).subList(Scenes.PAULA_AWAY, Scenes.PAULA_BACK);
    Collections.fill(away, Weather.DOWN);
  }

  /**
   * @param length how long it takes, unless the work takes longer
   * @param told which minute begins
   */
  void pass(Duration length, IntConsumer told) {
    var begin = clock.instant();
    for (int minute = 0; minute < Weather.MINUTES; minute++) {
      awaitTime(begin.plus(length.multipliedBy(minute).dividedBy(Weather.MINUTES)));
      told.accept(minute);
      for (var worker : crew.workers()) {
        worker.phone().link().weather(weather.get(worker).get(minute));
      }
      scenes.at(minute);
      for (var worker : crew.workers()) {
        pass(worker);
      }
    }
  }

  private void awaitTime(Instant time) {
    long left = Duration.between(clock.instant(), time).toMillis();
    if (left > 0) {
      Office.pause(left);
    }
  }

  private void pass(Worker worker) {
    var phone = worker.phone();
    if (!phone.isStopped()) {
      worker.work();
      repeat(phone);
      if (random.nextInt(OF) < LOOKS) {
        phone.send();
        phone.ask();
      }
    }
  }

  /** A phone that forgot having heard an answer sends a batch, or one edit of it, once more. */
  private void repeat(Phone phone) {
    var batches = phone.heardBatches();
    if (batches.isEmpty() || random.nextInt(OF) >= REPLAYS) {
      return;
    }
    var batch = batches.get(random.nextInt(batches.size()));
    if (random.nextBoolean()) {
      phone.replay(batch);
    } else {
      var one = batch.operations().get(random.nextInt(batch.operations().size()));
      if (one.way().compareTo(Way.OVERTAKING) <= 0) {
        phone.sendAgain(one);
      }
    }
  }
}
