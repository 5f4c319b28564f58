package org.cairn.domain.type;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.cairn.domain.json.WireTime;
import org.cairn.domain.problem.Violation;

/**
 * A time that must not lie before another of the same document, which JSON Schema cannot say.
 *
 * @param later must not be before {@code earlier}; passes where one of them is missing or no time
 * @param message what is wrong then, in English
 */
public record OrderRule(JsonPointer later, JsonPointer earlier, String message) {

  public Optional<Violation> violation(JsonNode content) {
    // Null, and so quickly no time, where it is missing or no text.
    var end = WireTime.parse(content.at(later).textValue());
    var start = WireTime.parse(content.at(earlier).textValue());
    return end.isPresent() && start.isPresent() && end.get().isBefore(start.get())
        ? Optional.of(new Violation(later.toString(), message))
        : Optional.empty();
  }
}
