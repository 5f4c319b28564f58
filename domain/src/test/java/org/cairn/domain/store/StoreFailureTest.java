package org.cairn.domain.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreFailureTest {
  private enum Kind {
    DUPLICATE,
    PASSING,
    CONNECTION,
    TIME,
    CONTENT,
    OTHER
  }

  @ParameterizedTest
  @CsvSource({
    "1062,23000,DUPLICATE",
    "1205,40001,PASSING",
    "1213,40001,PASSING",
    "1020,HY000,PASSING",
    "0,08S01,CONNECTION",
    "1969,70100,TIME",
    "3024,HY000,TIME",
    "1317,70100,TIME",
    "4025,23000,CONTENT",
    "3819,HY000,CONTENT",
    "1366,HY000,CONTENT",
    "1406,22001,CONTENT",
    "1048,23000,CONTENT",
    "1644,45000,CONTENT",
    "1114,HY000,OTHER",
    "1146,42S02,OTHER"
  })
  void is_told_by_its_number(int number, String state, Kind kind) {
    var failure = new StoreFailure(new SQLException("secret", state, number));

    assertThat(failure.isDuplicateKey()).isEqualTo(kind == Kind.DUPLICATE);
    assertThat(failure.isTransient()).isEqualTo(kind == Kind.PASSING);
    assertThat(failure.isConnectionFailure()).isEqualTo(kind == Kind.CONNECTION);
    assertThat(failure.isTimeout()).isEqualTo(kind == Kind.TIME);
    assertThat(failure.isOfContent()).isEqualTo(kind == Kind.CONTENT);
    assertThat(failure.refusedRows()).isEmpty();
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
