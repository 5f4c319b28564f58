package org.cairn.demo.network;

import java.util.List;
import java.util.function.Consumer;
import org.cairn.demo.wire.Device;

/** What happens in the hour at its set time, beside everyday work. */
final class Scenes {
  /** Minutes in which Paula has no network, and loses her assignment. */
  static final int PAULA_AWAY = 28;

  static final int PAULA_BACK = 33;

  private final Crew crew;
  private final Office office;
  private final Consumer<String> story;

  private final String shared;
  private final String registeredLate;
  private final String registeredNever;
  private final String registeredByCoordinator;

  private String assignmentOfPaula;
  private Draft contested;
  private Draft combined;
  private Draft visited;
  private Operation parent;
  private Operation forced;
  private Operation cancelled;
  private Operation withoutEntity;
  private Operation newOfPaula;
  private Operation editOfPaula;
  private Operation firstOfQuentin;
  private Operation secondOfQuentin;

  /**
   * @param story told what happens, for people
   */
  Scenes(Crew crew, Office office, Consumer<String> story) {
    this.crew = crew;
    this.office = office;
    this.story = story;
    shared = crew.nadia().phone().newId();
    registeredLate = crew.omar().phone().newId();
    registeredNever = crew.omar().phone().newId();
    registeredByCoordinator = crew.quentin().phone().newId();
  }

  /** Each minute before everyday work. */
  void at(int minute) {
    switch (minute) {
      case 0 -> begin();
      case 2 -> recordTogether();
      case 8 -> dependOnWhatIsMissing();
      case 10 -> recordForUnknownHouseholds();
      case 12 -> poison(crew.nadia());
      case 15 -> editTogether();
      case 22 -> poison(crew.omar());
      case PAULA_AWAY -> editOutOfReach();
      case PAULA_AWAY + 2 -> withdrawAssignment();
      case 36 -> revokeDevice();
      case 40 -> registerAtLast();
      case 46 -> handOver();
      case 50 -> forceAndCancel();
      case Weather.MINUTES - 3 -> sendParent();
      default -> {
        // Everyday work only.
      }
    }
  }

  private static Device device(Worker worker) {
    return worker.phone().device();
  }

  private static void send(Worker worker) {
    worker.phone().sendInFineWeather();
  }

  private void begin() {
    office.saveSlowType();
    crew.workers().forEach(Worker::registerOwn);
    crew.nadia().register(shared);
    send(crew.nadia());
    office.awaitQueue(List.of(device(crew.nadia())), true);
    office.assign(crew.omar().phone().owner(), shared);
    assignmentOfPaula = office.assign(crew.paula().phone().owner(), shared);
    story.accept("each registers a household; Nadia's second one is for Omar and Paula, too");
  }

  private void recordTogether() {
    contested = crew.nadia().assess(shared, Way.PLAIN);
    combined = crew.nadia().assess(shared, Way.PLAIN);
    visited = crew.paula().assess(shared, Way.PLAIN);
  }

  private void dependOnWhatIsMissing() {
    var omar = crew.omar();
    var never = omar.phone().newId();
    forced = omar.assess(omar.household(), Way.NO_PARENT, never).last();
    cancelled = omar.assess(omar.household(), Way.NO_PARENT, never).last();
    parent = omar.assessUnsent(Way.MISSING_PARENT);
    omar.assess(omar.household(), Way.MISSING_PARENT, parent.opId());
    omar.assess(omar.household(), Way.MISSING_PARENT, parent.opId());
    story.accept("Omar makes two edits whose parent is never sent, and two whose parent is later");
  }

  private void recordForUnknownHouseholds() {
    crew.omar().assess(registeredLate, Way.UNKNOWN_ENTITY);
    withoutEntity = crew.omar().assess(registeredNever, Way.UNKNOWN_ENTITY).last();
    firstOfQuentin = crew.quentin().assess(registeredByCoordinator, Way.LOST_ACCESS).last();
    secondOfQuentin = crew.quentin().assess(registeredByCoordinator, Way.LOST_ACCESS).last();
    story.accept("Omar and Quentin record for households that nobody has registered");
  }

  private void poison(Worker worker) {
    worker.poison("assessment", content -> content.put("severity", 9));
    worker.poison("no-such-type", content -> content.put("severity", 1));
    worker.poison(
        Office.SLOW_TYPE, content -> content.put("notes", "the well is dry ".repeat(4) + "!"));
    story.accept(
        worker.phone().owner().name()
            + " makes three that cannot be taken: wrong, of no type, and beyond checking");
  }

  /** Two edit one document at the same time: once the same field, once different ones. */
  private void editTogether() {
    var nadia = crew.nadia();
    var omar = crew.omar();
    send(nadia);
    office.awaitQueue(List.of(device(nadia)), true);
    omar.phone().inFineWeather(device(omar)::pull);
    nadia.edit(contested, Way.ON_TWO_DEVICES, content -> content.put("severity", 4));
    omar.editPulled(contested, Way.ON_TWO_DEVICES, content -> content.put("severity", 5));
    nadia.edit(combined, Way.ON_TWO_DEVICES, content -> content.put("notes", "Roof leaks."));
    omar.editPulled(combined, Way.ON_TWO_DEVICES, content -> content.put("visits", 2));
    story.accept("Nadia and Omar edit the same two documents, one of them in the same field");
  }

  private void editOutOfReach() {
    var paula = crew.paula();
    send(paula);
    var edited = paula.edit(visited, Way.LOST_ACCESS, content -> content.put("visits", 2));
    editOfPaula = edited.last();
    paula.edit(edited, Way.LOST_ACCESS, content -> content.put("visits", 3));
    newOfPaula = paula.assess(shared, Way.LOST_ACCESS).last();
    paula.assess(shared, Way.LOST_ACCESS);
    story.accept("Paula, out of reach, makes four edits in the shared household");
  }

  private void withdrawAssignment() {
    office.awaitQueue(List.of(device(crew.paula())), true);
    office.withdraw(assignmentOfPaula);
    story.accept("Paula's assignment is withdrawn before she has sent them");
  }

  private void revokeDevice() {
    var quentin = crew.quentin();
    send(quentin);
    office.awaitQueue(List.of(device(quentin)), false);
    quentin.phone().inFineWeather(quentin.phone()::ask);
    office.revoke(device(quentin));
    quentin.assess(quentin.household(), Way.LOST_ACCESS);
    quentin.assess(quentin.household(), Way.LOST_ACCESS);
    send(quentin);
    story.accept("Quentin's phone is revoked; he records twice before he learns it");
  }

  private void registerAtLast() {
    crew.omar().register(registeredLate);
    crew.rosa().register(registeredByCoordinator);
    send(crew.rosa());
    office.awaitQueue(List.of(device(crew.rosa())), true);
    office.assign(crew.omar().phone().owner(), registeredByCoordinator);
    office.assign(crew.quentin().phone().owner(), registeredByCoordinator);
    story.accept(
        "Omar registers one of the households, Rosa, who coordinates, the one of Quentin's edits");
  }

  private void handOver() {
    var omar = crew.omar().phone().owner();
    send(crew.paula());
    office.handOver(device(crew.paula()), editOfPaula, omar);
    office.handOver(device(crew.paula()), newOfPaula, omar);
    office.handOver(device(crew.quentin()), firstOfQuentin, omar);
    // His phone hears nothing any more; this is what has to become of it.
    secondOfQuentin.told(Fate.FAILED, "DEVICE_REVOKED");
    story.accept("Rosa, who coordinates, hands three edits of Paula and Quentin over to Omar");
  }

  private void forceAndCancel() {
    send(crew.omar());
    office.awaitQueue(List.of(device(crew.omar())), false);
    office.force(device(crew.omar()), forced);
    office.cancel(device(crew.omar()), cancelled);
    office.cancel(device(crew.omar()), withoutEntity);
    story.accept("Rosa has one edit taken without its parent; two are cancelled");
  }

  private void sendParent() {
    crew.omar().phone().keep(parent);
    story.accept("Omar's phone sends the missing parent");
  }
}
