package org.cairn.architecture.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The modules and arrows of {@code modules.puml}. Knows the few forms of line that the picture
 * needs and refuses all others, since an arrow that is overlooked would forbid nothing or too much.
 */
public final class Picture {
  private static final Pattern BOX =
      Pattern.compile("\\[([\\w/-]+)] <<([a-z.]+)>>( <<open>>)?( <<own process>>)?");
  private static final Pattern ARROW = Pattern.compile("\\[([\\w/-]+)] <-- \\[([\\w/-]+)]");
  private static final Pattern DECORATION =
      Pattern.compile("|'.*|@startuml|@enduml|title .*|left to right direction|skinparam .*");

  private final Map<String, Matcher> boxes = new LinkedHashMap<>();
  private final Map<String, Set<String>> arrows = new LinkedHashMap<>();

  private Picture(List<String> lines) {
    lines.forEach(line -> read(line.strip()));
  }

  public static List<CairnModule> read(Path file) {
    try {
      return read(Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the boxes in their order.
   *
   * @throws IllegalArgumentException for a line of another form, an arrow without a box at each
   *     end, a box drawn twice, or arrows in a circle
   */
  public static List<CairnModule> read(List<String> lines) {
    var picture = new Picture(lines);
    var modules = new ArrayList<CairnModule>();
    picture.boxes.forEach((name, box) -> modules.add(picture.module(name, box)));
    return List.copyOf(modules);
  }

  private void read(String line) {
    var box = BOX.matcher(line);
    var arrow = ARROW.matcher(line);
    if (box.matches()) {
      if (boxes.put(box.group(1), box) != null) {
        throw new IllegalArgumentException(box.group(1) + " is drawn twice");
      }
      arrows.put(box.group(1), new LinkedHashSet<>());
    } else if (arrow.matches()) {
      draw(arrow.group(2), arrow.group(1));
    } else if (!DECORATION.matcher(line).matches()) {
      throw new IllegalArgumentException("Neither a box nor an arrow: " + line);
    }
  }

  private void draw(String from, String to) {
    if (!boxes.containsKey(from) || !boxes.containsKey(to)) {
      throw new IllegalArgumentException("Draw both boxes before the arrow " + from + " to " + to);
    }
    arrows.get(from).add(to);
  }

  private CairnModule module(String name, Matcher box) {
    var left = new LinkedHashSet<String>();
    follow(name, left);
    if (left.contains(name)) {
      throw new IllegalArgumentException("The arrows lead from " + name + " back to " + name);
    }
    return new CairnModule(
        name, box.group(2), box.group(3) != null, box.group(4) != null, Set.copyOf(left));
  }

  private void follow(String name, Set<String> reached) {
    for (var next : arrows.get(name)) {
      if (reached.add(next)) {
        follow(next, reached);
      }
    }
  }
}
