package org.cairn.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cairn.domain.settings.Settings;
import org.junit.jupiter.api.Test;

class JavaOptionsTest {

  @Test
  void a_collector_is_chosen() {
    assertThat(JavaOptions.of(Settings.of(Map.of()), List.of())).contains("-XX:+UseParallelGC");
  }

  @Test
  void two_collectors_would_keep_java_from_starting() {
    var settings = Settings.of(Map.of("CAIRN_JAVA_OPTIONS", "-Xlog:gc -XX:+UseZGC"));

    assertThat(JavaOptions.of(settings, List.of()))
        .contains("-Xlog:gc", "-XX:+UseZGC")
        .doesNotContain("-XX:+UseParallelGC");
    assertThat(JavaOptions.of(Settings.of(Map.of()), List.of("-XX:+UseSerialGC")))
        .contains("-XX:+UseSerialGC")
        .doesNotContain("-XX:+UseParallelGC");
  }
}
