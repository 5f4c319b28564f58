package org.cairn.domain.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cairn.domain.json.Fingerprint;
import org.cairn.domain.json.JsonEquality;

/**
 * What is promised of a rule where both sides changed a value, in different ways. For {@link
 * LostChanges}, which shares no code with merging.
 */
final class RulePromise {
  private final Treatment treatment;
  private final Sides sides;

  RulePromise(Treatment treatment, Sides sides) {
    this.treatment = treatment;
    this.sides = sides;
  }

  /** Whether the rule leaves it open who wins, or says so. */
  boolean allows(Side winner) {
    int server = rank(sides.server());
    int device = rank(sides.device());
    boolean isOrdered = server >= 0 && device >= 0;
    return switch (treatment.rule()) {
      case SERVER -> winner == Side.SERVER;
      case CLIENT -> winner == Side.DEVICE;
      case MAX -> !isOrdered || winner == (device > server ? Side.DEVICE : Side.SERVER);
      case MIN -> !isOrdered || winner == (device < server ? Side.DEVICE : Side.SERVER);
      default -> true;
    };
  }

  private int rank(JsonNode value) {
    var order = treatment.order();
    return IntStream.range(0, order.size())
        .filter(i -> JsonEquality.equal(order.get(i), value))
        .findFirst()
        .orElse(-1);
  }

  /** Whether a value is what the rule makes of both, so that nothing is left out. */
  boolean isKeptBy(JsonNode result) {
    boolean areNumbers = sides.areNumbers() && treatment.order().isEmpty();
    return switch (treatment.rule()) {
      case SUM -> areNumbers ? is(result, sum()) : areOne(result);
      case MAX -> areNumbers ? is(result, server().max(device())) : areOne(result);
      case MIN -> areNumbers ? is(result, server().min(device())) : areOne(result);
      case APPEND -> hasBothTexts(result) || areOne(result);
      default -> areOne(result);
    };
  }

  private boolean areOne(JsonNode result) {
    return sides.agree() && JsonEquality.equal(result, sides.server());
  }

  private static boolean is(JsonNode result, BigDecimal number) {
    return JsonEquality.equal(result, DecimalNode.valueOf(number));
  }

  private BigDecimal sum() {
    var base = sides.base().isNumber() ? sides.base().decimalValue() : BigDecimal.ZERO;
    return server().add(device()).subtract(base);
  }

  private BigDecimal server() {
    return sides.server().decimalValue();
  }

  private BigDecimal device() {
    return sides.device().decimalValue();
  }

  /** What one side wrote, followed by what the other added to the base and by nothing else. */
  private boolean hasBothTexts(JsonNode result) {
    var base = text(sides.base());
    var server = text(sides.server());
    var device = text(sides.device());
    boolean areTexts = isTextOrNone(sides.server()) && isTextOrNone(sides.device());
    return areTexts
        && (device.startsWith(base)
            ? follows(result, server, device.substring(base.length()))
            : server.startsWith(base) && follows(result, device, server.substring(base.length())));
  }

  private static boolean follows(JsonNode result, String before, String addition) {
    return is(result, before + addition) || is(result, before + "\n" + addition);
  }

  private static boolean isTextOrNone(JsonNode node) {
    return node.isTextual() || node.isNull() || node.isMissingNode();
  }

  private static String text(JsonNode node) {
    return node.isTextual() ? node.textValue() : "";
  }

  private static boolean is(JsonNode result, String text) {
    return result.isTextual() && result.textValue().equals(text);
  }

  /** Whether an array has once each what either side added, without what either removed. */
  boolean isKeptAsSetBy(JsonNode result) {
    var base = values(sides.base());
    var server = values(sides.server());
    var device = values(sides.device());
    var wanted = new HashSet<Long>();
    server.stream().filter(one -> device.contains(one) || !base.contains(one)).forEach(wanted::add);
    device.stream().filter(one -> !base.contains(one)).forEach(wanted::add);
    return result.size() == wanted.size() && values(result).equals(wanted);
  }

  /** Whether both sides did no more with an array of plain values than to add and to remove. */
  boolean isAboutSets() {
    return isSet(sides.base())
        && Stream.of(sides.server(), sides.device())
            .allMatch(
                side ->
                    isSet(side) && common(sides.base(), side).equals(common(side, sides.base())));
  }

  private static boolean isSet(JsonNode array) {
    return values(array).size() == items(array).count()
        && items(array).allMatch(JsonNode::isValueNode);
  }

  /** The values of one array that the other has, too, in their order. */
  private static List<Long> common(JsonNode array, JsonNode other) {
    var others = values(other);
    return values(array).stream().filter(others::contains).toList();
  }

  private static Set<Long> values(JsonNode array) {
    return items(array).map(Fingerprint::of).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** None where there was something else, or nothing. */
  private static Stream<JsonNode> items(JsonNode array) {
    return array.isArray() ? StreamSupport.stream(array.spliterator(), false) : Stream.of();
  }
}
