package org.cairn.demo.network;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.cairn.demo.wire.Edit;

/**
 * Somebody who records documents on a phone. Each edit puts a tag of its own into its document, so
 * that the document says which edits it holds.
 */
final class Worker {
  private static final String ENTITY = "entity";
  private static final String ASSESSMENT = "assessment";

  /** A document has twenty tags at the most. */
  private static final int MOST_EDITS = 12;

  private final Phone phone;
  private final Random random;
  private final List<Draft> everyday = new ArrayList<>();
  private String household;
  private int made;

  Worker(Phone phone, Random random) {
    this.phone = phone;
    this.random = random;
  }

  Phone phone() {
    return phone;
  }

  /** The household that they registered at first, and that nobody else sees. */
  String household() {
    return household;
  }

  void registerOwn() {
    household = phone.newId();
    register(household);
  }

  /** Registers a household, which assigns it to them where it is assigned to nobody yet. */
  void register(String id) {
    var content = JsonNodeFactory.instance.objectNode();
    content.put("kind", "household");
    content.put("hh_size", 1 + random.nextInt(9));
    content.put("consent", "yes");
    content.putObject("location").put("country", "XA");
    create(new Draft(id, ENTITY, id, 1, content, null, 0), Way.PLAIN, List.of());
  }

  /** What a minute brings: nothing, a new assessment, or one more edit of an older one. */
  void work() {
    switch (random.nextInt(5)) {
      case 0, 1 -> everyday.add(assess(household, Way.PLAIN));
      case 2, 3 -> editOne();
      default -> {
        // Nothing happens in this minute.
      }
    }
  }

  /** Twice, as people do who see what they forgot. */
  private void editOne() {
    var open = everyday.stream().filter(it -> it.edits() < MOST_EDITS).toList();
    if (!open.isEmpty()) {
      var one = open.get(random.nextInt(open.size()));
      int visits = one.edits();
      var once = edit(one, Way.PLAIN, content -> content.put("visits", visits));
      var twice = edit(once, Way.PLAIN, content -> content.put("notes", "Visit " + visits));
      everyday.set(everyday.indexOf(one), twice);
    }
  }

  /**
   * Records an assessment.
   *
   * @param dependsOn operations that have to be taken first
   */
  Draft assess(String entityId, Way way, String... dependsOn) {
    return create(assessment(entityId), way, List.of(dependsOn));
  }

  private Draft create(Draft draft, Way way, List<String> dependsOn) {
    var made = make(draft, "create", draft.content(), way, dependsOn);
    phone.keep(made.last());
    return made;
  }

  /** Records an assessment that is not sent before {@link Phone#keep} is called with it. */
  Operation assessUnsent(Way way) {
    var draft = assessment(household);
    return make(draft, "create", draft.content(), way, List.of()).last();
  }

  private Draft assessment(String entityId) {
    var content = JsonNodeFactory.instance.objectNode();
    content.put("kind", "wash");
    content.put("start", "2026-03-06T08:00:00.000Z");
    content.put("consent", "yes");
    content.put("severity", 1 + random.nextInt(3));
    content.putObject("wash").put("wash_drinking_water_source", "unprotected_well");
    return new Draft(phone.newId(), ASSESSMENT, entityId, 1, content, null, 0);
  }

  Draft edit(Draft draft, Way way, Consumer<ObjectNode> change) {
    var content = draft.content().deepCopy();
    change.accept(content);
    var edited = make(draft, "update", content, way, List.of());
    phone.keep(edited.last());
    return edited;
  }

  /** Edits what somebody else made, as it was last pulled. */
  void editPulled(Draft others, Way way, Consumer<ObjectNode> change) {
    var copy = phone.device().copy(others.id());
    ObjectNode content = copy.data().deepCopy();
    edit(
        new Draft(others.id(), others.type(), copy.entityId(), copy.version(), content, null, 0),
        way,
        change);
  }

  /** Records what cannot be taken: of this type, with this content. */
  void poison(String type, Consumer<ObjectNode> spoil) {
    var draft = assessment(household);
    var content = draft.content();
    spoil.accept(content);
    create(new Draft(draft.id(), type, household, 1, content, null, 0), Way.POISON, List.of());
  }

  private Draft make(
      Draft draft, String action, ObjectNode content, Way way, List<String> dependsOn) {
    made++;
    var tag = phone.owner().account().username() + "-" + made;
    content.withArray("tags").add(tag);
    var edit =
        new Edit(tag, draft.type(), action, draft.id(), draft.entityId(), draft.version(), content);
    var operation =
        new Operation(
            phone.newId(),
            phone.device().name(),
            edit,
            new Operation.Needs(draft.last(), dependsOn),
            way);
    phone.note(operation);
    return draft.after(content, operation);
  }
}
