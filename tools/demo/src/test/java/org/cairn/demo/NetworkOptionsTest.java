package org.cairn.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cairn.domain.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkOptionsTest {
  private static NetworkOptions options(String... arguments) {
    return NetworkOptions.of(List.of(arguments), Settings.of(Map.of()));
  }

  @Test
  void seed_and_length_may_be_given() {
    var options = options("--seed", "-7", "--seconds", "0", "--url", "http://127.0.0.1:1");

    assertThat(options.seed()).isEqualTo(-7);
    assertThat(options.hour()).isZero();
    assertThat(options.login().address()).isEqualTo("http://127.0.0.1:1");
  }

  @Test
  void the_hour_takes_a_minute_unless_said_otherwise() {
    assertThat(options().hour()).isEqualTo(Duration.ofMinutes(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "3601", "1.5", "soon", ""})
  void seconds_that_are_none_are_refused(String seconds) {
    assertThatThrownBy(() -> options("--seconds", seconds))
        .isInstanceOf(DemoFailure.class)
        .hasMessage("--seconds takes a whole number from 0 to 3600, not " + seconds + ".");
  }

  @Test
  void options_of_the_other_demonstration_are_refused() {
    assertThatThrownBy(() -> options("--small")).hasMessageContaining("Not an option");
  }
}
