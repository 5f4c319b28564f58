package org.cairn.demo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.demo.network.ServerBooks.Document;
import org.cairn.demo.network.ServerBooks.Version;
import org.cairn.demo.wire.Edit;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private final Ledger ledger = new Ledger();
  private final ServerBooks books = new ServerBooks();

  private Operation made(String tag, String document, Way way) {
    var edit =
        new Edit(
            tag,
            "assessment",
            "update",
            document,
            "household",
            1,
            JsonNodeFactory.instance.objectNode());
    var operation = new Operation("op-" + tag, "phone", edit, Operation.Needs.NOTHING, way);
    ledger.add(operation);
    return operation;
  }

  private Operation taken(String tag, String document) {
    var operation = made(tag, document, Way.PLAIN);
    operation.told(Fate.TAKEN, "");
    books.found(operation.opId(), Fate.TAKEN, "");
    return operation;
  }

  private void stored(String document, String... tags) {
    var versions = new ArrayList<Version>();
    for (var tag : tags) {
      versions.add(new Version(versions.size() + 1, "op-" + tag));
    }
    books.add(new Document(document, versions, Set.of(tags)));
  }

  @Test
  void what_the_devices_were_told_and_the_server_has_agrees() {
    taken("a", "one");
    taken("b", "one");
    stored("one", "a", "b");
    var poison = made("c", "two", Way.POISON);
    poison.told(Fate.FAILED, "INVALID");
    books.found("op-c", Fate.FAILED, "INVALID");
    made("d", "three", Way.LOST_ACCESS).told(Fate.LEFT_ON_DEVICE, "");

    assertThat(ledger.disagreements(books)).isEmpty();
    assertThat(ledger.sums(books))
        .containsOnly(
            Map.entry(Way.PLAIN, Map.of(Fate.TAKEN, 2)),
            Map.entry(Way.POISON, Map.of(Fate.FAILED, 1)),
            Map.entry(Way.LOST_ACCESS, Map.of(Fate.LEFT_ON_DEVICE, 1)));
  }

  @Test
  void an_operation_that_was_lost_is_named() {
    made("a", "one", Way.PLAIN).told(Fate.TAKEN, "");

    assertThat(ledger.disagreements(books))
        .containsExactly(
            "a of phone (op-a, plain): the device was told taken; the server: left on device");
  }

  @Test
  void an_operation_that_took_effect_twice_is_named() {
    taken("a", "one");
    books.found("op-a", Fate.TAKEN, "");
    stored("one", "a", "a2");

    assertThat(ledger.disagreements(books))
        .containsExactly(
            "a of phone (op-a, plain): the server has it in 2 places: [taken, taken]",
            "document one: 2 versions of 1 edits taken",
            "document one: nobody made Version[number=2, opId=op-a2]",
            "document one: says [a, a2] instead of [a]");
  }

  @Test
  void an_operation_that_failed_for_another_reason_than_was_told_is_named() {
    made("a", "one", Way.POISON).told(Fate.FAILED, "INVALID");
    books.found("op-a", Fate.FAILED, "TOO_LARGE");

    assertThat(ledger.disagreements(books))
        .containsExactly(
            "a of phone (op-a, poison): the device was told failed, kept (INVALID);"
                + " the server: failed, kept (TOO_LARGE)");
  }

  @Test
  void an_operation_that_still_waits_is_named_even_if_both_say_so() {
    made("a", "one", Way.PLAIN).told(Fate.WAITING, "");
    books.found("op-a", Fate.WAITING, "");

    assertThat(ledger.disagreements(books))
        .containsExactly("a of phone (op-a, plain): not how the script means it to end: waiting");
  }

  @Test
  void poison_that_was_taken_is_named() {
    var poison = made("a", "one", Way.POISON);
    poison.told(Fate.TAKEN, "");
    books.found("op-a", Fate.TAKEN, "");
    stored("one", "a");

    assertThat(ledger.disagreements(books))
        .containsExactly("a of phone (op-a, poison): not how the script means it to end: taken");
  }

  @Test
  void a_document_that_lost_what_a_taken_edit_said_is_named() {
    taken("a", "one");
    taken("b", "one");
    books.add(
        new Document("one", List.of(new Version(1, "op-a"), new Version(2, "op-b")), Set.of("b")));

    assertThat(ledger.disagreements(books))
        .containsExactly("document one: says [b] instead of [a, b]");
  }

  @Test
  void a_version_that_is_missing_in_between_is_named() {
    taken("a", "one");
    books.add(new Document("one", List.of(new Version(2, "op-a")), Set.of("a")));

    assertThat(ledger.disagreements(books))
        .containsExactly("document one: nobody made Version[number=2, opId=op-a]");
  }

  @Test
  void an_operation_counts_under_the_last_of_the_ways_that_are_true_of_it() {
    var operation = taken("a", "one");

    operation.travelled(Way.UNHEARD);
    operation.travelled(Way.CUT_BEFORE);

    assertThat(operation.way()).isEqualTo(Way.UNHEARD);
    assertThat(ledger.sums(books)).containsOnlyKeys(Way.UNHEARD);
  }

  @Test
  void that_it_waits_is_no_news_of_an_operation_that_has_ended() {
    var operation = taken("a", "one");

    operation.told(Fate.WAITING, "");

    assertThat(operation.agreesWith(Fate.TAKEN, "")).isTrue();
  }

  @Test
  void what_a_device_hears_of_a_time_before_the_hand_over_is_no_news() {
    var operation = made("a", "one", Way.LOST_ACCESS);
    operation.told(Fate.FAILED, "ENTITY_NOT_ASSIGNED");
    operation.handedOver();

    operation.told(Fate.FAILED, "ENTITY_NOT_ASSIGNED");

    assertThat(operation.agreesWith(Fate.TAKEN, "")).isTrue();
    assertThat(operation.way()).isEqualTo(Way.HANDED_OVER);
  }

  @Test
  void who_only_heard_that_it_was_taken_before_does_not_know_whether_it_was_merged() {
    var operation = made("a", "one", Way.ON_TWO_DEVICES);
    operation.toldRepeated();

    assertThat(operation.agreesWith(Fate.MERGED, "")).isTrue();
    assertThat(operation.agreesWith(Fate.TAKEN, "")).isTrue();
    assertThat(operation.agreesWith(Fate.CONFLICT, "")).isFalse();

    operation.told(Fate.TAKEN, "");
    assertThat(operation.agreesWith(Fate.MERGED, "")).isFalse();
  }

  @Test
  void no_operation_is_made_twice() {
    taken("a", "one");

    assertThatThrownBy(() -> taken("a", "two")).isInstanceOf(IllegalArgumentException.class);
  }
}
