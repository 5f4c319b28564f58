package org.cairn.domain.notice;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Something that people or programs outside should hear of soon.
 *
 * <p>It leaves the server, partly by unsealed mail: it names ids, numbers and addresses of the
 * server, and never anything personal, such as the content of a document or somebody's name.
 *
 * @param event what happened, in words with full stops between, such as {@code conflicts.waiting};
 *     receivers tell by it how to read the details, so a name is never used for something else
 * @param at when it happened
 * @param subject one line for people; line breaks become blanks, and what is longer than {@value
 *     #LONGEST_SUBJECT} characters is cut
 * @param text for people, some lines; cut after {@value #LONGEST_TEXT} characters
 * @param details for programs, an object; a few kilobytes at the most
 */
public record Notice(String event, Instant at, String subject, String text, JsonNode details) {
  static final int LONGEST_SUBJECT = 200;
  static final int LONGEST_TEXT = 4_000;

  private static final Pattern EVENT = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z0-9_]+)+");
  private static final int LONGEST_EVENT = 60;

  /** Whatever could end a line, and so begin a header. */
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

  public Notice {
    if (!EVENT.matcher(event).matches() || event.length() > LONGEST_EVENT) {
      throw new IllegalArgumentException("Not the name of an event: " + event);
    }
    Objects.requireNonNull(at);
    subject = cut(CONTROLS.matcher(subject).replaceAll(" ").strip(), LONGEST_SUBJECT);
    text = cut(text, LONGEST_TEXT);
    if (!details.isObject()) {
      throw new IllegalArgumentException("Details must be an object");
    }
  }

  /** Never in the middle of a character that takes two places. */
  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }
}
