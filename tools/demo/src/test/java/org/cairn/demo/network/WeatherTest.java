package org.cairn.demo.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeatherTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void an_hour_has_something_of_each_weather_and_ends_fine(long seed) {
    var hour = Weather.ofAnHour(new Random(seed));

    assertThat(hour).hasSize(60).contains(Weather.values());
    assertThat(Collections.frequency(hour, Weather.DOWN)).isBetween(4, 8);
    assertThat(hour.subList(56, 60)).containsOnly(Weather.FINE);
    assertThat(hour).isEqualTo(Weather.ofAnHour(new Random(seed)));
  }
}
