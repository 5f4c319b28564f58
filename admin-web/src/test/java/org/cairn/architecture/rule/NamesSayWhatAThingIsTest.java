package org.cairn.architecture.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesSayWhatAThingIsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "PushImpl",
        "PushDto",
        "PushDTO",
        "PushManager",
        "PushHelper",
        "PushUtil",
        "PushUtils",
        "PushService"
      })
  void words_that_fit_everything_are_refused(String name) {
    assertThat(NamesSayWhatAThingIs.isEmpty(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PushChanges", "Uuids", "EntityManagers", "ServiceLevel", "Utf8"})
  void other_names_are_free(String name) {
    assertThat(NamesSayWhatAThingIs.isEmpty(name)).isFalse();
  }
}
