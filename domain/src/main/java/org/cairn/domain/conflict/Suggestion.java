package org.cairn.domain.conflict;

import org.cairn.domain.document.Content;

/**
 * What a person who decides may simply accept.
 *
 * @param strategy the resolution suggested; {@link Resolution#MANUAL} where there is none to
 *     suggest
 * @param data the document that it would make, null with {@code MANUAL}
 * @param reason in words, a sentence; cut behind 2,000 characters
 */
public record Suggestion(Resolution strategy, Content data, String reason) {
  public Suggestion {
    reason = Reason.cut(reason);
  }

  public static Suggestion none(String reason) {
    return new Suggestion(Resolution.MANUAL, null, reason);
  }
}
