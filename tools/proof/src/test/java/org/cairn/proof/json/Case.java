package org.cairn.proof.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of JSON, or of what pretends to be.
 *
 * @param text one character for each byte, so that bytes that are no text can be written down too
 */
record Case(String text) {
  private static final Pattern BYTE = Pattern.compile("<([0-9A-F]{2})>");
  private static final int SHOWN = 60;

  /** The lines of a file beside this class, less comments; {@code <C0>} is a byte. */
  static List<Case> read(String file) {
    try (var in = Case.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> ofText(line).withBytes())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Case withBytes() {
    return new Case(
        BYTE.matcher(text)
            .replaceAll(
                found -> {
                  char one = (char) Integer.parseInt(found.group(1), 16);
                  return one == '\\' || one == '$' ? "\\" + one : String.valueOf(one);
                }));
  }

  /** Of text with characters beyond Latin-1, as UTF-8. */
  static Case ofText(String text) {
    return new Case(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Within other text. */
  Case in(String before, String after) {
    return new Case(before + text + after);
  }

  /** Readable, and short. */
  @Override
  public String toString() {
    var shown = new StringBuilder();
    for (char c : text.substring(0, Math.min(SHOWN, text.length())).toCharArray()) {
      shown.append(c >= ' ' && c < 0x7F ? String.valueOf(c) : "<%02X>".formatted((int) c));
    }
    return shown + (text.length() > SHOWN ? "… (" + text.length() + " bytes)" : "");
  }
}
