package org.cairn.demo.load;

import java.util.ArrayList;
import java.util.List;

/** Lines in columns as wide as their widest cell; numbers to the right. */
public final class Table {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  public Table(String... heads) {
    rows.add(List.of(heads));
  }

  public void row(Object... cells) {
    var texts = new ArrayList<String>();
    for (var cell : cells) {
      texts.add(String.valueOf(cell));
    }
    rows.add(texts);
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    for (var row : rows) {
      var line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        line.append(cell(row.get(column), column)).append(GAP);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private String cell(String content, int column) {
    int width = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    var space = " ".repeat(width - content.length());
    return isOfNumbers(column) ? space + content : content + space;
  }

  private boolean isOfNumbers(int column) {
    return rows.stream().skip(1).allMatch(row -> row.get(column).matches("\\d+"));
  }
}
