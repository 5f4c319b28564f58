package org.cairn.proof.convergence;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a type allows to be decided without a person, by the rules as they are told to people. */
final class Powers {
  /** What the measuring of clocks may be off. */
  static final Duration TOLERANCE = Duration.ofSeconds(30);

  private static final Duration FEW_MINUTES = Duration.ofMinutes(5);

  private final Terms terms;
  private final OfflineEdit edit;
  private final List<Author> before;

  /**
   * Whose edit the device did not know of.
   *
   * @param time by a true clock
   */
  record Author(UUID userId, Instant time) {}

  /**
   * @param before the edits that the device did not know of
   */
  Powers(Terms terms, OfflineEdit edit, List<Author> before) {
    this.terms = terms;
    this.edit = edit;
    this.before = List.copyOf(before);
  }

  /** Whether one side's value may have been taken at a place where both sides clash. */
  boolean mayDecide(String place, JsonNode server, JsonNode device, JsonNode result) {
    boolean forServer = result.equals(server);
    return switch (place) {
      case "/review" -> false;
      case "/office" -> forServer;
      case "/source" -> !forServer;
      case "/status" -> isLater(forServer);
      default -> mayDecide(forServer, isEmpty(server) != isEmpty(device), isEmpty(result));
    };
  }

  private boolean mayDecide(boolean forServer, boolean oneIsEmpty, boolean emptyWon) {
    return switch (terms.strategy()) {
      case "SERVER_WINS" -> forServer;
      case "CLIENT_WINS" -> !forServer;
      case "LATEST" -> isLater(forServer);
      case "MERGE" -> maySettle(forServer, oneIsEmpty, emptyWon);
      default -> false;
    };
  }

  private boolean maySettle(boolean forServer, boolean oneIsEmpty, boolean emptyWon) {
    if (isOfOneAuthor()) {
      return isLater(forServer);
    }
    return oneIsEmpty ? !emptyWon : isWithinMinutes() && isLater(forServer);
  }

  /** Whether a deletion and an edit may have been settled. */
  boolean mayDecideDeletion() {
    return switch (terms.strategy()) {
      case "MANUAL" -> false;
      case "MERGE" -> !terms.isCareful() && (isOfOneAuthor() || isWithinMinutes());
      default -> !terms.isCareful();
    };
  }

  private boolean isOfOneAuthor() {
    return before.stream().allMatch(one -> one.userId().equals(edit.by().userId()));
  }

  private boolean isWithinMinutes() {
    return before.stream()
        .map(one -> Duration.between(one.time(), edit.madeAt()).abs())
        .allMatch(apart -> apart.compareTo(FEW_MINUTES.plus(TOLERANCE)) <= 0);
  }

  private boolean isLater(boolean server) {
    var latest = before.stream().map(Author::time).max(Instant::compareTo).orElse(Instant.MIN);
    var earliest = server ? latest.plus(TOLERANCE) : edit.madeAt().plus(TOLERANCE);
    return earliest.isAfter(server ? edit.madeAt() : latest);
  }

  /** No member, null, or an empty text, array or object. */
  private static boolean isEmpty(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || value.isContainerNode() && value.isEmpty()
        || value.isTextual() && value.textValue().isEmpty();
  }
}
