package org.cairn.demo.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.cairn.demo.sample.Kind;
import org.cairn.demo.wire.Device;
import org.cairn.demo.wire.Edit;
import org.cairn.demo.wire.Pushed;

/**
 * Edits the same documents on two devices that both have the same version of them: the second push
 * meets the first. What the server can't settle stays there for somebody to decide.
 */
final class EditTwice {
  private static final String LABEL = "edited on two devices";

  private final Device administrator;
  private final Team team;
  private final Ledger ledger;
  private final Deque<Ledger.Entry> assessments;
  private final Deque<Ledger.Entry> responses;

  /** How one clash went. */
  record Result(String title, Pushed first, Pushed second) {}

  /** Who edits a document, and on what. */
  private record Hand(Person person, Device device) {}

  EditTwice(Device administrator, Team team, Ledger ledger) {
    this.administrator = administrator;
    this.team = team;
    this.ledger = ledger;
    this.assessments = stored(entry -> label(entry).equals(Kind.ASSESSMENT.label()));
    this.responses =
        stored(
            entry ->
                label(entry).equals(Kind.RESPONSE.label())
                    && entry.pushed().edit().data().has("received"));
  }

  private Deque<Ledger.Entry> stored(Predicate<Ledger.Entry> wanted) {
    return ledger.stored().stream()
        .filter(wanted)
        .collect(Collectors.toCollection(ArrayDeque::new));
  }

  private static String label(Ledger.Entry entry) {
    return entry.pushed().edit().label();
  }

  List<Result> edit() {
    var results = new ArrayList<Result>();
    for (var clash : Clash.OF_ASSESSMENTS) {
      next(assessments, clash).ifPresent(entry -> results.add(byWorkers(clash, entry)));
    }
    next(responses, Clash.OF_RESPONSES).ifPresent(entry -> results.add(withCoordinator(entry)));
    return results;
  }

  /** A document whose worker has as many devices as the clash takes. */
  private static Optional<Ledger.Entry> next(Deque<Ledger.Entry> documents, Clash clash) {
    int devices = clash.oneAuthor() ? 2 : 1;
    var found = documents.stream().filter(e -> e.person().devices().size() >= devices).findFirst();
    found.ifPresent(documents::remove);
    return found;
  }

  private Result byWorkers(Clash clash, Ledger.Entry entry) {
    var owner = entry.person();
    var first = new Hand(owner, owner.device());
    if (clash.oneAuthor()) {
      return clash(clash, entry, first, new Hand(owner, owner.otherDevice()));
    }
    var colleague = team.workers().get((team.workers().indexOf(owner) + 1) % team.workers().size());
    LoadSamples.assign(administrator, colleague, entry.pushed().edit().entityId());
    return clash(clash, entry, first, new Hand(colleague, colleague.otherDevice()));
  }

  private Result withCoordinator(Ledger.Entry entry) {
    var owner = entry.person();
    var coordinator = new Hand(team.coordinator(), team.coordinator().device());
    return clash(Clash.OF_RESPONSES, entry, coordinator, new Hand(owner, owner.device()));
  }

  /** Both have the document before either edits it, as two people in the field would. */
  private Result clash(Clash clash, Ledger.Entry entry, Hand first, Hand second) {
    first.device().pull();
    second.device().pull();
    var edit = entry.pushed().edit();
    var one = edit(edit, first.device(), clash.first());
    var other = edit(edit, second.device(), clash.second());
    return new Result(clash.title(), push(first, one), push(second, other));
  }

  private static Edit edit(Edit create, Device device, UnaryOperator<ObjectNode> change) {
    var copy = device.copy(create.id());
    ObjectNode data = change == null ? null : change.apply(copy.data().deepCopy());
    var action = change == null ? "delete" : "update";
    return new Edit(
        LABEL, create.type(), action, create.id(), create.entityId(), copy.version(), data);
  }

  private Pushed push(Hand hand, Edit edit) {
    var pushed = hand.device().push(List.of(edit));
    ledger.add(hand.person(), pushed);
    return pushed.get(0);
  }
}
