package org.cairn.demo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.cairn.domain.problem.Violation;
import org.junit.jupiter.api.Test;

class BuiltInSamplesTest {
  private final Samples samples = BuiltInSamples.read(UuidCreator::getTimeOrderedEpoch);

  @Test
  void one_interview_ends_before_it_starts_and_all_else_fits_the_types() {
    var types = new ShippedTypes();

    var refused =
        samples.documents().stream()
            .flatMap(document -> types.violation(document).stream())
            .toList();

    assertThat(refused)
        .containsExactly(new Violation("/end", "The interview ends before it starts"));
  }

  @Test
  void each_document_belongs_to_an_entity_of_the_set() {
    var entities =
        samples.of(Kind.COMMUNITY, Kind.FACILITY, Kind.HOUSEHOLD).stream()
            .map(SampleDocument::id)
            .collect(Collectors.toSet());

    assertThat(samples.documents()).allMatch(document -> entities.contains(document.entityId()));
    assertThat(samples.of(Kind.ASSESSMENT_BY_SOURCE_ID)).hasSize(1);
  }

  @Test
  void a_second_run_shares_no_id_with_the_first() {
    var second = BuiltInSamples.read(UuidCreator::getTimeOrderedEpoch);
    var ids = new HashSet<String>();

    samples.documents().forEach(document -> ids.add(document.id()));
    second.documents().forEach(document -> ids.add(document.id()));

    int malformed = samples.of(Kind.ASSESSMENT_BY_SOURCE_ID).size();
    assertThat(ids).hasSize(2 * samples.documents().size() - malformed);
  }
}
