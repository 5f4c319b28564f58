package org.cairn.demo.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.cairn.demo.DemoFailure;
import org.cairn.demo.load.Person;
import org.cairn.demo.wire.Device;
import org.cairn.demo.wire.Unreachable;

/**
 * Somebody's device in the field: keeps what they make, sends it in batches until it has an answer,
 * and asks what became of what was not decided at once.
 */
final class Phone {
  /** Of ten batches: those to be worked on later, those sent in halves, the later half first. */
  private static final int LATER = 3;

  private static final int IN_HALVES = 5;
  private static final int OF = 10;
  private static final int REVOKED = 403;

  private final Person owner;
  private final Device device;
  private final Link link;
  private final Device.Making making;
  private final Ledger ledger;
  private final Random random;

  private final List<Operation> outbox = new ArrayList<>();
  private final Deque<Batch> outgoing = new ArrayDeque<>();
  private final List<Batch> heard = new ArrayList<>();
  private boolean stopped;

  /**
   * @param making of which the server is reached through the link
   */
  Phone(Person owner, Link link, Device.Making making, Ledger ledger, Random random) {
    this.owner = owner;
    this.link = link;
    this.making = making;
    this.ledger = ledger;
    this.random = random;
    this.device = making.device(owner.account(), owner.name() + "'s phone");
  }

  Person owner() {
    return owner;
  }

  Device device() {
    return device;
  }

  Link link() {
    return link;
  }

  List<Batch> heardBatches() {
    return heard;
  }

  /** Whether the server told it to stop. */
  boolean isStopped() {
    return stopped;
  }

  String newId() {
    return making.ids().next().toString();
  }

  /** Keeps an operation until it is sent. */
  void keep(Operation operation) {
    outbox.add(operation);
  }

  /** Notes an operation that was made, whether it is sent soon or not. */
  void note(Operation operation) {
    ledger.add(operation);
  }

  /**
   * Sends what it has, oldest first, until something gets lost; what got lost is sent next time.
   */
  void send() {
    pack();
    boolean reached = true;
    while (reached && !stopped && !outgoing.isEmpty()) {
      reached = reach(outgoing.peek(), it -> take(outgoing.remove(), it));
    }
  }

  /** Makes batches of what waits in the outbox. */
  private void pack() {
    if (outbox.isEmpty()) {
      return;
    }
    boolean inHalves = outbox.size() > 1 && random.nextInt(OF) < IN_HALVES;
    int half = inHalves ? outbox.size() / 2 : 0;
    var first = List.copyOf(outbox.subList(0, half));
    var second = List.copyOf(outbox.subList(half, outbox.size()));
    outbox.clear();
    outgoing.add(batch(second));
    if (inHalves) {
      overtake(first, second);
      outgoing.add(batch(first));
    }
  }

  private Batch batch(List<Operation> operations) {
    boolean later = random.nextInt(OF) < LATER;
    return new Batch(newId(), operations, later, making.clock().instant());
  }

  private static void overtake(List<Operation> first, List<Operation> second) {
    var awaited = new ArrayList<>(first.stream().filter(Operation::isUnheard).toList());
    for (var one : second) {
      if (one.buildsOn(awaited.stream())) {
        one.travelled(Way.OVERTAKING);
        awaited.add(one);
      }
    }
  }

  /** Sends a batch. Returns whether it had an answer, which was given on. */
  private boolean reach(Batch batch, Consumer<JsonNode> taking) {
    try {
      var answer = device.push(batch.body(), batch.later());
      if (answer.status() == REVOKED) {
        stop();
      } else {
        taking.accept(answer.require());
      }
      return true;
    } catch (Unreachable e) {
      if (link.weather() == Weather.FINE) {
        throw e;
      }
      batch.travelled(link.weather().way());
      return false;
    }
  }

  private void stop() {
    stopped = true;
    outgoing.forEach(Batch::refused);
  }

  private void take(Batch batch, JsonNode answer) {
    heard.add(batch);
    if (batch.later()) {
      batch.handedIn();
    } else {
      batch.heard(answer);
    }
  }

  /** Sends a batch that has its answer once more, as one does who forgot having heard it. */
  void replay(Batch batch) {
    reach(
        batch,
        answer -> {
          batch.travelled(Way.REPLAYED);
          if (!batch.later() && !answer.path("replayed").asBoolean()) {
            throw new DemoFailure("Batch " + batch.id() + " was not known when it came again.");
          }
        });
  }

  /** Puts an operation that has its answer into the next batch. */
  void sendAgain(Operation operation) {
    operation.travelled(Way.REPLAYED);
    outbox.add(operation);
  }

  /** Asks after what was not decided at once. */
  void ask() {
    if (stopped || link.weather() == Weather.DOWN) {
      return;
    }
    for (var batch : heard) {
      if (batch.isWaiting()) {
        var answer = device.get("/sync/batches/" + batch.id()).require();
        batch.heard(answer.path("results"));
        batch.heard(answer.path("later"));
      }
    }
  }

  /** Sends all that it has while the weather is fine for once. */
  void sendInFineWeather() {
    inFineWeather(
        () -> {
          while (!hasNothingToSend()) {
            send();
          }
        });
  }

  /** Does something that must not get lost. */
  void inFineWeather(Runnable act) {
    var before = link.weather();
    link.weather(Weather.FINE);
    act.run();
    link.weather(before);
  }

  /** Whether all that was made to be sent has had an answer, be it that it waits. */
  private boolean hasNothingToSend() {
    return stopped || outbox.isEmpty() && outgoing.isEmpty();
  }
}
