package org.cairn.sync.type;

import com.networknt.schema.JsonSchemaException;

/**
 * A schema or a content asks for more than its limit. One of the library's exceptions, since it
 * passes on no others as they are.
 */
final class Exhausted extends JsonSchemaException {
  private static final long serialVersionUID = 1L;

  private final String place;

  private Exhausted(String message, String place) {
    super(message);
    this.place = place;
  }

  /** Checking a content takes too much. */
  static Exhausted byContent(String message) {
    return new Exhausted(message, null);
  }

  /**
   * A schema expands to too much.
   *
   * @param place pointer to the keyword of the schema at which it does
   */
  static Exhausted byExpansion(String place) {
    return new Exhausted("Nests in more ways than can be followed.", place);
  }

  boolean isByExpansion() {
    return place != null;
  }

  /** Pointer to the keyword at which a schema expands to too much. */
  String place() {
    return place;
  }
}
