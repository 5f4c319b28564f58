package org.cairn.demo.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.problem.Violation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real sample files against the shipped document types; skipped where the files are not. */
class SampleFilesTest {
  private final ShippedTypes types = new ShippedTypes();
  private Samples samples;

  @BeforeEach
  void read() {
    var named = Optional.ofNullable(System.getenv("CAIRN_SAMPLES")).map(Path::of);
    var folder = named.orElse(Path.of("../../../shared/data"));
    assumeThat(SampleFolder.isAt(folder)).as("sample files in %s", folder).isTrue();
    samples = SampleFolder.read(folder, UuidCreator::getTimeOrderedEpoch);
  }

  @Test
  void every_row_becomes_a_document() {
    assertThat(samples.of(Kind.HOUSEHOLD)).hasSize(60);
    assertThat(samples.of(Kind.FACILITY)).hasSize(90);
    assertThat(samples.of(Kind.COMMUNITY)).hasSize(175);
    assertThat(samples.of(Kind.ASSESSMENT)).hasSize(420);
    assertThat(samples.of(Kind.RESPONSE)).hasSize(4);
    assertThat(samples.documents()).hasSize(60 + 3 + 90 + 175 + 420 + 4);
  }

  @Test
  void all_but_the_interviews_that_end_before_they_start_fit_the_types() {
    var refused =
        samples.documents().stream().map(types::violation).flatMap(Optional::stream).toList();

    assertThat(refused)
        .hasSize(182)
        .containsOnly(new Violation("/end", "The interview ends before it starts"));
  }

  @Test
  void ids_of_the_source_are_no_uuids_and_all_others_are() {
    var malformed = samples.of(Kind.HOUSEHOLD_BY_SOURCE_ID);

    assertThat(malformed).hasSize(3).allMatch(one -> Uuids.parse(one.id()).isEmpty());
    assertThat(samples.documents())
        .filteredOn(one -> one.kind() != Kind.HOUSEHOLD_BY_SOURCE_ID)
        .allMatch(one -> Uuids.parse(one.id()).orElseThrow().version() == 7)
        .allMatch(one -> Uuids.parse(one.entityId()).isPresent());
  }

  @Test
  void relief_lines_make_one_delivery_for_each_request_or_sender() {
    var statuses = texts(samples.of(Kind.RESPONSE), "status");
    var progress = texts(samples.of(Kind.RESPONSE), "progress");

    assertThat(statuses).containsExactly("complete", "requested", "complete", "received");
    assertThat(progress).containsExactly("100", "0", "100", "97");
  }

  private static List<String> texts(List<SampleDocument> documents, String name) {
    return documents.stream().map(one -> one.data().path(name).asText()).toList();
  }
}
