package org.cairn.architecture.model;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds names of tables in SQL, or in any other text that may turn out to be SQL. */
public final class SqlText {
  private static final String NAME = "(?:[\\w\\x{1}]+\\.)?[a-z]\\w*";
  private static final String NAMED = NAME + "(?:\\s+(?:AS\\s+)?\\w+)?";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE;

  private static final Pattern COMMENT =
      Pattern.compile("(?m)(?:--\\s|#).*$|/\\*(?!!)(?s:.*?)\\*/");
  private static final Pattern NOISE =
      Pattern.compile("\\b(?:IF\\s+NOT\\s+EXISTS|IF\\s+EXISTS|IGNORE|LOW_PRIORITY)\\b", FLAGS);
  private static final Pattern TABLES =
      Pattern.compile(
          "\\b(?:FROM|INTO|UPDATE|JOIN|TABLE|REFERENCES)\\s+("
              + NAMED
              + "(?:\\s*,\\s*"
              + NAMED
              + ")*)",
          FLAGS);
  private static final Pattern CREATED =
      Pattern.compile(
          "\\bCREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:TEMPORARY\\s+)?(?:TABLE|VIEW)\\s+(" + NAME + ")",
          FLAGS);

  private SqlText() {}

  /** Names behind FROM, INTO, UPDATE, JOIN, TABLE and REFERENCES; other words may be among them. */
  public static Set<String> named(String text) {
    var names = new TreeSet<String>();
    var tables = TABLES.matcher(plain(text));
    while (tables.find()) {
      for (var table : tables.group(1).split(",")) {
        names.add(unqualified(table.strip().split("\\s+")[0]));
      }
    }
    return names;
  }

  /** Names of the tables and views that a script creates. */
  public static Set<String> created(String script) {
    var names = new TreeSet<String>();
    var tables = CREATED.matcher(plain(script));
    while (tables.find()) {
      names.add(unqualified(tables.group(1)));
    }
    return names;
  }

  private static String plain(String text) {
    var uncommented = COMMENT.matcher(text).replaceAll(" ");
    return NOISE.matcher(uncommented.replaceAll("[`\"]", "")).replaceAll(" ");
  }

  private static String unqualified(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
