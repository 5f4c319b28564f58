package org.cairn.sync.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.sync.type.Types.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.cairn.domain.problem.Violation;
import org.cairn.domain.type.DocumentTypeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What schemas say about numbers holds for each of their digits, however they are written. */
class NumbersTest {
  private static boolean fits(String schema, String number) {
    return CompiledSchema.of(json(schema)).violation(json(number)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'type':'integer','maximum':100000000}     | 100000000      | 100000001
          {'type':'integer','maximum':100000000}     | 1e8            | 1e9
          {'type':'integer','maximum':100000000}     | -1e400         | 1e308
          {'type':'integer','maximum':100000000}     | 1.0e2          | 1e400
          {'type':'integer','maximum':100000000}     | 0e400          | 1e1500
          {'type':'integer','maximum':100000000}     | 0              | 1e2000000
          {'type':'integer','minimum':0}             | 1e400          | -1e400
          {'type':'integer','minimum':0}             | 0e5            | -1e2000000
          {'type':'integer','minimum':-9e18}         | -9e18          | -9.000000000000000001e18
          {'type':'integer','exclusiveMaximum':10}   | 9              | 1e1
          {'type':'integer','exclusiveMaximum':10}   | -1e309         | 1e309
          {'type':'integer','exclusiveMinimum':10}   | 1e309          | -1e309
          {'type':'integer','exclusiveMinimum':10}   | 11             | 10.0
          {'type':'number','maximum':0.1}            | 0.1            | 0.10000000000000000001
          {'type':'number','minimum':1e400}          | 1e400          | 9.99e399
          {'exclusiveMinimum':0}                     | 1e-2000000     | 0e-2000000
          {'type':'integer'}                         | 1e2000000      | 1e-2000000
          {'type':'integer'}                         | 10e-1          | 1.5
          {'type':'integer'}                         | 1.50e1         | 1.5e0
          {'multipleOf':1}                           | 1e2000000      | 1.0000000000001
          {'multipleOf':0.01}                        | 0.07           | 0.071
          {'multipleOf':3}                           | 3e2000000      | 1e2000000
          {'multipleOf':3e10}                        | 9e10           | 9e9
          {'multipleOf':7}                           | 0              | 1e-2000000
          {'multipleOf':1e-400}                      | 1e-400         | 1e-401
          """)
  void a_limit_is_exact(String schema, String right, String wrong) {
    assertThat(fits(schema, right)).as(right).isTrue();
    assertThat(fits(schema, wrong)).as(wrong).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e9", "1e20", "1e308", "1e400", "1e999", "-1e400", "-1", "1.5"})
  void no_count_of_a_shipped_type_is_beyond_its_limits(String number) {
    var type = DocumentTypeReader.read(Types.packed("disaster-response/response.json"));
    ObjectNode content = (ObjectNode) json("{'peopleReached':" + number + "}");

    var found = CompiledSchema.of(partOf(type.schema(), "peopleReached")).violation(content);

    assertThat(found).map(Violation::pointer).contains("/peopleReached");
  }

  private static ObjectNode partOf(com.fasterxml.jackson.databind.JsonNode schema, String name) {
    var part = (ObjectNode) json("{'properties':{}}");
    part.withObject("/properties").set(name, schema.at("/properties/" + name));
    part.set("$defs", schema.path("$defs").isObject() ? schema.path("$defs") : json("{}"));
    return part;
  }

  @Test
  void a_multiple_is_what_can_be_divided_without_a_rest() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      var value = number(random, 400);
      var divisor = number(random, 30).abs();
      if (divisor.signum() != 0) {
        boolean multiple = value.remainder(divisor).signum() == 0;
        assertThat(NumberKeyword.isMultiple(value, divisor))
            .as("%s of %s, seed %d", value, divisor, seed)
            .isEqualTo(multiple);
      }
    }
  }

  private static BigDecimal number(Random random, int most) {
    return new BigDecimal(
        BigInteger.valueOf(random.nextInt(2 * most) - most), random.nextInt(13) - 6);
  }
}
