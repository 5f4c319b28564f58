package org.cairn.domain.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreFailureTest {
  @ParameterizedTest
  @CsvSource({
    "1062,23000,true,false,false",
    "1205,40001,false,true,false",
    "1213,40001,false,true,false",
    "1020,HY000,false,true,false",
    "0,08S01,false,false,true",
    "1146,42S02,false,false,false"
  })
  void is_told_by_its_number(
      int number, String state, boolean duplicate, boolean passing, boolean connection) {
    var failure = new StoreFailure(new SQLException("secret", state, number));

    assertThat(failure.isDuplicateKey()).isEqualTo(duplicate);
    assertThat(failure.isTransient()).isEqualTo(passing);
    assertThat(failure.isConnectionFailure()).isEqualTo(connection);
    assertThat(failure.isLockWaitTimeout()).isEqualTo(number == 1205);
    assertThat(failure.getMessage()).doesNotContain("secret");
  }

  @Test
  void is_found_among_causes() {
    var failure = new StoreFailure(new SQLException("", "40001", 1213));

    assertThat(StoreFailure.in(new IllegalStateException(failure))).isSameAs(failure);
    assertThat(StoreFailure.in(new RuntimeException(new SQLException("", null, 1062))))
        .matches(StoreFailure::isDuplicateKey);
    assertThat(StoreFailure.in(new IllegalStateException())).isNull();
    assertThat(StoreFailure.in(null)).isNull();
  }
}
