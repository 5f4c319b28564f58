package org.cairn.launcher;

import java.util.ArrayList;
import java.util.List;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;

/** Options of the server's Java machine. */
final class JavaOptions {
  private JavaOptions() {}

  /**
   * @param further options of this start
   */
  static List<String> of(Settings settings, List<String> further) {
    var options = new ArrayList<String>();
    options.add("-Xmx" + settings.text(Setting.HEAP));
    options.add("-XX:+ExitOnOutOfMemoryError");
    // Otherwise the memory of classes is collected, with all else, while they are still loaded.
    options.add("-XX:MetaspaceSize=128m");
    // The second compiler takes half of a start's processor time, mostly for what runs no more
    // afterwards. Four times its usual thresholds leave out some of that; pushes get as fast as
    // without, at twenty times they do not.
    options.add("-XX:Tier4InvocationThreshold=20000");
    options.add("-XX:Tier4MinInvocationThreshold=2400");
    options.add("-XX:Tier4CompileThreshold=60000");
    options.add("-XX:Tier4BackEdgeThreshold=160000");
    options.add("-Djava.awt.headless=true");
    options.add("-Dfile.encoding=UTF-8");
    options.add("-Duser.timezone=UTC");
    settings
        .optional(Setting.JAVA_OPTIONS)
        .ifPresent(given -> options.addAll(List.of(given.split("\\s+"))));
    options.addAll(further);
    if (options.stream().noneMatch(option -> option.matches("-XX:\\+Use\\w+GC"))) {
      // On few processors and a small heap it leaves the most to the work; pauses stay short.
      options.add("-XX:+UseParallelGC");
    }
    return options;
  }
}
