package org.cairn.launcher;

import java.util.ArrayList;
import java.util.List;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;

/** Options of the server's Java machine. */
final class JavaOptions {
  private JavaOptions() {}

  static List<String> of(Settings settings, ServerProgram program) {
    var options = new ArrayList<String>();
    options.add("-Xmx" + settings.text(Setting.HEAP));
    // On few processors and a small heap it leaves the most to the work; pauses stay short.
    options.add("-XX:+UseParallelGC");
    options.add("-XX:+ExitOnOutOfMemoryError");
    options.add("-Djava.awt.headless=true");
    options.add("-Dfile.encoding=UTF-8");
    options.add("-Duser.timezone=UTC");
    settings
        .optional(Setting.JAVA_OPTIONS)
        .ifPresent(given -> options.addAll(List.of(given.split("\\s+"))));
    return options;
  }
}
