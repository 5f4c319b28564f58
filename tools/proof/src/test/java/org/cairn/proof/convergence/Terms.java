package org.cairn.proof.convergence;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Types of the same form, each with another way to settle what clashes. */
enum Terms {
  CAREFUL("MERGE", true),
  MERGING("MERGE", false),
  LATEST("LATEST", false),
  LATEST_CAREFUL("LATEST", true),
  SERVER("SERVER_WINS", false),
  CLIENT("CLIENT_WINS", false),
  MANUAL("MANUAL", true);

  /** What only a person decides, where the type is a careful one. */
  private static final List<String> CRITICAL = List.of("/severity", "/triage", "/members/*/risk");

  private final String strategy;
  private final boolean careful;

  Terms(String strategy, boolean careful) {
    this.strategy = strategy;
    this.careful = careful;
  }

  String strategy() {
    return strategy;
  }

  String typeName() {
    return "proof-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean isCareful() {
    return careful;
  }

  /**
   * Whether a place, or one above it, is critical.
   *
   * @param place as in {@link Facts}, items by their key
   */
  boolean isCritical(String place) {
    var general = place.replaceAll("/#[^/]+", "/*");
    return careful
        && CRITICAL.stream().anyMatch(one -> general.equals(one) || general.startsWith(one + "/"));
  }

  ObjectNode type() {
    try (var in = Terms.class.getResourceAsStream("type.json")) {
      var type = (ObjectNode) new JsonMapper().readTree(in);
      type.put("name", typeName());
      type.withObject("/merge").put("default", strategy);
      if (careful) {
        CRITICAL.forEach(type.withArray("critical")::add);
      }
      return type;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
