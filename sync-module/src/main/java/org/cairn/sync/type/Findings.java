package org.cairn.sync.type;

import com.networknt.schema.ValidationMessage;
import org.cairn.domain.json.Pointers;
import org.cairn.domain.problem.Violation;

/**
 * What the library finds, in our own words where its would repeat a value, perhaps a personal one.
 */
final class Findings {
  private Findings() {}

  /**
   * @param prefix pointer to the value that was looked at
   */
  static Violation violation(String prefix, ValidationMessage message) {
    return new Violation(prefix + place(message), sentence(message));
  }

  /** The member itself where it is missing or too many; the library names the object around it. */
  private static String place(ValidationMessage message) {
    var place = message.getInstanceLocation().toString();
    return message.getProperty() == null
        ? place
        : place + "/" + Pointers.escape(message.getProperty());
  }

  private static String sentence(ValidationMessage message) {
    return switch (message.getType()) {
      case "pattern", "format" -> "Not of the form that the type asks for.";
      case "const" -> "Not the value that the type asks for.";
      case "required", "dependentRequired" -> "Missing.";
      case "additionalProperties", "unevaluatedProperties" -> "Not a property of the type.";
      default -> {
        var place = message.getInstanceLocation() + ": ";
        var text = message.getMessage();
        yield text.startsWith(place) ? text.substring(place.length()) : text;
      }
    };
  }
}
