package org.cairn.sync.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.cairn.domain.json.WireJson;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.Violation;
import org.cairn.domain.verify.Bucketing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyRequestTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                                  | /types
          {'types':{}}                                        | /types
          {'types':{'none':{'buckets':{}}}}                   | /types/none
          {'types':{'visit':null}}                            | /types/visit/buckets
          {'types':{'visit':{}}}                              | /types/visit/buckets
          {'types':{'visit':{'by':'x','buckets':{}}}}         | /types/visit/by
          {'types':{'visit':{'buckets':{'0':'%1$s'}}}}        | /types/visit/buckets/0
          {'types':{'visit':{'buckets':{'0G':'%1$s'}}}}       | /types/visit/buckets/0G
          {'types':{'visit':{'buckets':{'AA':'%1$s'}}}}       | /types/visit/buckets/AA
          {'types':{'visit':{'buckets':{'00':'%1$s0'}}}}      | /types/visit/buckets/00
          {'types':{'visit':{'buckets':{'00':null}}}}         | /types/visit/buckets/00
          {'types':{'visit':{'buckets':{'a/b':'x'}}}}         | /types/visit/buckets/a~1b
          """)
  void a_claim_of_another_form_is_refused(String text, String pointer) {
    var body = text.formatted("0".repeat(64)).replace('\'', '"').getBytes(StandardCharsets.UTF_8);

    var problem =
        catchThrowableOfType(
            Problem.class,
            () -> WireJson.read(body, VerifyRequest.class).claims(ComparisonTest.TYPES));

    assertThat(problem.violations()).extracting(Violation::pointer).containsExactly(pointer);
  }

  @Test
  void each_wrong_place_is_named() {
    var body =
        "{\"types\":{\"none\":{},\"visit\":{\"by\":\"x\",\"buckets\":{\"0\":\"a\",\"00\":\"b\"}}}}"
            .getBytes(StandardCharsets.UTF_8);

    var problem =
        catchThrowableOfType(
            Problem.class,
            () -> WireJson.read(body, VerifyRequest.class).claims(ComparisonTest.TYPES));

    assertThat(problem.violations())
        .extracting(Violation::pointer)
        .containsExactly(
            "/types/none",
            "/types/none/buckets",
            "/types/visit/by",
            "/types/visit/buckets/0",
            "/types/visit/buckets/00");
  }

  @Test
  void digests_may_be_written_in_capitals() {
    var copy = new VerifyRequest.Copy(null, null, Map.of("00", "AB".repeat(32)));

    var claims = new VerifyRequest(Map.of("visit", copy)).claims(ComparisonTest.TYPES);

    assertThat(claims.get("visit").digests()).containsEntry("00", "ab".repeat(32));
    assertThat(claims.get("visit").bucketing()).isEqualTo(Bucketing.PREFIX);
    assertThat(claims.get("visit").typeIds()).containsExactlyInAnyOrder(1, 2);
  }
}
