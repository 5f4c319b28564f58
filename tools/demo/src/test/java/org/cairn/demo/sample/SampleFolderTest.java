package org.cairn.demo.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.cairn.demo.DemoFailure;
import org.cairn.domain.json.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of the sources' forms, a few of each. */
class SampleFolderTest {
  private final Path folder = resource("rows");

  @Test
  void a_community_names_the_units_above_it_and_keeps_each_digit() {
    assertThat(first(Kind.COMMUNITY))
        .isEqualTo(
            json(
                """
                {"kind":"community","name":"Bangassou, Centre","code":"CF6211","sourceId":"CF6211",
                 "location":{"country":"CF","admin1":"CF62","admin1Name":"Mbomou","admin2":"CF621",
                   "admin2Name":"Bangassou","admin3":"CF6211","admin3Name":"Bangassou, Centre"},
                 "gps":{"lat":4.741000,"lon":22.8},"area_sqkm":12.50}
                """));
  }

  @Test
  void a_facility_leaves_out_what_is_empty() {
    assertThat(first(Kind.FACILITY))
        .isEqualTo(
            json(
                """
                {"kind":"facility","sourceId":"facility 1","code":"LibBon","name":"Bong ETC",
                 "location":{"country":"LR","admin1Name":"Bong"},
                 "gps":{"lat":7.02794,"lon":-9.55329},"facilityType":"holding_centre",
                 "facilityStatus":"functional","bedsTotal":70,"organisation":"MoH"}
                """));
  }

  @Test
  void a_facility_without_a_name_is_called_after_its_place_and_type() {
    var facilities = read().of(Kind.FACILITY);

    assertThat(facilities.get(1).data().path("name").asText()).isEqualTo("Foya, ETC");
    assertThat(facilities.get(1).data().has("gps")).isFalse();
    assertThat(facilities.get(2).data().path("name").asText()).isEqualTo("GN, facility");
    assertThat(facilities.get(2).data().at("/location/address").asText()).isEqualTo("Main road");
  }

  @Test
  void a_household_has_a_head_only_where_the_head_was_asked() {
    var households = read().of(Kind.HOUSEHOLD);

    assertThat((JsonNode) households.get(0).data())
        .isEqualTo(
            json(
                """
                {"kind":"household","sourceId":"1a-not-a-uuid",
                 "registeredAt":"2024-07-30T15:50:17+02:00","consentAt":"2024-07-30T15:50:17+02:00",
                 "consent":"yes","hh_size":4,"weight":0.4320,
                 "location":{"admin1":"P1","admin2":"P11"},
                 "head":{"hoh_gender":"female","hoh_age":84}}
                """));
    assertThat(households.get(1).data().has("head")).isFalse();
  }

  @Test
  void a_section_becomes_an_assessment_of_the_household_with_its_real_times() {
    var samples = read();
    var assessment = samples.of(Kind.ASSESSMENT).get(0);

    assertThat(assessment.entityId()).isEqualTo(samples.of(Kind.HOUSEHOLD).get(0).id());
    assertThat((JsonNode) assessment.data())
        .isEqualTo(
            json(
                """
                {"kind":"wash","level":"household","status":"complete",
                 "start":"2024-07-30T15:50:17+02:00","end":"2024-07-30T14:38:24+02:00",
                 "consent":"yes","resp_gender":"female","resp_age":84,"resp_hoh_yn":"yes",
                 "wash":{"a":1.50}}
                """));
  }

  @Test
  void shipments_that_nobody_requested_make_a_delivery_without_a_request_number() {
    var deliveries = read().of(Kind.RESPONSE);

    assertThat(deliveries).hasSize(2);
    assertThat((JsonNode) deliveries.get(0).data())
        .isEqualTo(
            json(
                """
                {"status":"requested","progress":0,"modality":"in_kind_nfis","requestNumber":"R1",
                 "requested":[{"name":"Sheets","quantity":2000,"pack":"m2","value":0.5}]}
                """));
    assertThat((JsonNode) deliveries.get(1).data())
        .isEqualTo(
            json(
                """
                {"status":"received","progress":98,"modality":"in_kind_nfis",
                 "sent":[{"name":"Cans","quantity":100},{"id":"7","name":"Kits","quantity":50}],
                 "received":[{"name":"Cans","quantity":98},{"id":"7","name":"Kits","quantity":50}],
                 "organisation":"A","destination":"D","sentAt":"2012-03-17T00:00:00Z",
                 "expectedAt":"2012-03-20T00:00:00Z","notes":"Quick\\nLate"}
                """));
  }

  @Test
  void a_folder_without_all_files_is_refused_by_name(@TempDir Path empty) {
    assertThat(SampleFolder.isAt(folder)).isTrue();
    assertThat(SampleFolder.isAt(empty)).isFalse();
    assertThatThrownBy(() -> SampleFolder.read(empty, UuidCreator::getTimeOrderedEpoch))
        .isInstanceOf(DemoFailure.class)
        .hasMessageContaining("admin_caf_pcodes.csv");
  }

  private Samples read() {
    return SampleFolder.read(folder, UuidCreator::getTimeOrderedEpoch);
  }

  private JsonNode first(Kind kind) {
    return read().of(kind).get(0).data();
  }

  private static Path resource(String name) {
    try {
      return Path.of(SampleFolderTest.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Equal by value and scale, so that a lost digit shows. */
  private static JsonNode json(String text) {
    return StrictJson.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
