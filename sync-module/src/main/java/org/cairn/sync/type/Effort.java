package org.cairn.sync.type;

import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.regex.RegularExpression;
import java.util.regex.Pattern;

/**
 * What checking one content may take. Backtracking lets a short pattern and a short text keep a
 * processor busy for ever; and where one of several forms may fit, the library keeps a finding of
 * 400 bytes for each wrong place, of which five megabytes can have two million.
 */
final class Effort extends ExecutionContext {
  /** Looks of patterns at characters: half a second, and four for each byte of a large content. */
  private static final int MOST_STEPS = 20_000_000;

  private static final int MOST_FINDINGS = 100_000;

  /** The library's patterns are not told for which content they are asked. */
  private static final ThreadLocal<Effort> PRESENT = new ThreadLocal<>();

  private int steps;
  private int findings;

  private Effort(boolean first) {
    super(config(first));
  }

  private static ExecutionConfig config(boolean first) {
    var config = new ExecutionConfig();
    config.setFailFast(first);
    return config;
  }

  /** A check of one content. */
  @FunctionalInterface
  interface Check<T> {
    T run(Effort effort);
  }

  /**
   * @param first whether to end with the first finding
   * @throws Exhausted where it takes too much
   */
  static <T> T spendOn(boolean first, Check<T> check) {
    var effort = new Effort(first);
    PRESENT.set(effort);
    try {
      return check.run(effort);
    } finally {
      PRESENT.remove();
    }
  }

  /** Asked with each finding; outside of a choice the first one ends the check. */
  @Override
  public boolean isFailFast() {
    boolean first = super.isFailFast();
    if (!first && ++findings > MOST_FINDINGS) {
      throw Exhausted.byContent("Too much in it does not fit.");
    }
    return first;
  }

  /** In Java, $ also matches before a last line feed, which JSON Schema's dialect does not. */
  static RegularExpression pattern(String regex) {
    boolean anchored = regex.endsWith("$") && !regex.endsWith("\\$");
    var pattern =
        Pattern.compile(anchored ? regex.substring(0, regex.length() - 1) + "\\z" : regex);
    return value -> {
      var effort = PRESENT.get();
      return pattern.matcher(effort == null ? value : effort.counted(value)).find();
    };
  }

  private CharSequence counted(String text) {
    return new Counted(text);
  }

  private final class Counted implements CharSequence {
    private final String text;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (++steps > MOST_STEPS) {
        throw Exhausted.byContent("A pattern of the type takes too long on it.");
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
