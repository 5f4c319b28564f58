package org.cairn.proof.authorization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one route answers to each caller.
 *
 * @param path with a query perhaps
 * @param ids what stands for each parameter of the path, in their order
 * @param body to be sent, {@code -} for none
 * @param statuses by caller
 */
record Row(String method, String path, List<String> ids, String body, List<Integer> statuses) {
  private static final int COLUMNS = 3;

  /** One line of the table, columns between bars. */
  static Row parse(String line) {
    var columns = Arrays.stream(line.split("\\|")).map(String::strip).toList();
    if (columns.size() != COLUMNS + Callers.NAMES.size()) {
      throw new IllegalArgumentException("Not a row: " + line);
    }
    var place = columns.get(0).split(" +");
    var ids = new ArrayList<String>();
    if (!columns.get(1).equals("-")) {
      ids.addAll(List.of(columns.get(1).split(", *")));
    }
    var statuses = columns.subList(COLUMNS, columns.size()).stream().map(Integer::valueOf).toList();
    return new Row(place[0], place[1], List.copyOf(ids), columns.get(2), statuses);
  }

  String route() {
    return method + " " + path.replaceFirst("\\?.*", "");
  }

  boolean takesId() {
    return path.contains("{");
  }

  @Override
  public String toString() {
    return method + " " + path + " " + ids + " " + body;
  }
}
