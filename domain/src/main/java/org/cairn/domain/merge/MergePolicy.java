package org.cairn.domain.merge;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How the documents of a type are merged: a treatment for some places, and which places are
 * critical. The longest pointer that covers a place counts; the name {@code *} stands for any item
 * of a list.
 */
public final class MergePolicy {
  /** Everything by its form. */
  public static final MergePolicy USUAL = of(Map.of(), java.util.List.of());

  private final Node root = new Node();

  /** A place of which something is said, or below which. */
  private static final class Node {
    private final Map<String, Node> below = new HashMap<>();
    private Treatment treatment;
    private boolean critical;

    private boolean holdsCritical() {
      return critical || below.values().stream().anyMatch(Node::holdsCritical);
    }

    private boolean counts() {
      return !critical
          && (treatment != null && treatment.rule() == MergeRule.SUM
              || below.values().stream().anyMatch(Node::counts));
    }
  }

  /** A place of a document, as far as the policy has something to say about it. */
  static final class Place {
    private final Node node;
    private final Treatment treatment;
    private final boolean critical;

    private Place(Node node, Treatment treatment, boolean critical) {
      this.node = node;
      this.treatment = node != null && node.treatment != null ? node.treatment : treatment;
      this.critical = critical || node != null && node.critical;
    }

    Place member(String name) {
      return new Place(node == null ? null : node.below.get(name), inherited(), critical);
    }

    Place item() {
      return member("*");
    }

    /** This, or, where nothing is said of it, what is said of any item of the place above. */
    private Place orItem(Place above) {
      return node == null ? above.item() : this;
    }

    /** Below a list its items are merged by their form; any other rule covers what lies below. */
    private Treatment inherited() {
      return treatment.rule() == MergeRule.LIST ? Treatment.USUAL : treatment;
    }

    Treatment treatment() {
      return treatment;
    }

    boolean isCritical() {
      return critical;
    }

    /** The same, or whether something below it is. */
    boolean concernsCritical() {
      return critical || node != null && node.holdsCritical();
    }

    /**
     * Whether the same value on both sides may be two edits: two people who each counted one more
     * have counted two.
     */
    boolean counts() {
      boolean sums = treatment.rule() == MergeRule.SUM;
      boolean below = treatment.rule().goesBelow() && node != null && node.counts();
      return !critical && (sums || below);
    }
  }

  private MergePolicy() {}

  /**
   * @param treatments by pointer
   * @param critical pointers of what only a person may decide
   */
  public static MergePolicy of(
      Map<JsonPointer, Treatment> treatments, Collection<JsonPointer> critical) {
    var policy = new MergePolicy();
    treatments.forEach((pointer, treatment) -> policy.node(pointer).treatment = treatment);
    critical.forEach(pointer -> policy.node(pointer).critical = true);
    return policy;
  }

  private Node node(JsonPointer pointer) {
    var node = root;
    for (var step = pointer; !step.matches(); step = step.tail()) {
      node = node.below.computeIfAbsent(step.getMatchingProperty(), name -> new Node());
    }
    return node;
  }

  /** Whether the same value on both sides may be two edits, somewhere. */
  public boolean counts() {
    return root.counts();
  }

  /** Whether any place is critical. */
  public boolean hasCritical() {
    return root.holdsCritical();
  }

  /** Whether a place, or one above it, is critical. */
  public boolean isCritical(JsonPointer pointer) {
    var place = root();
    for (var step = pointer; !step.matches() && !place.isCritical(); step = step.tail()) {
      place = place.member(step.getMatchingProperty()).orItem(place);
    }
    return place.isCritical();
  }

  Place root() {
    return new Place(root, Treatment.USUAL, false);
  }
}
