package org.cairn.demo.load;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cairn.demo.sample.Kind;
import org.cairn.demo.sample.SampleDocument;
import org.cairn.demo.sample.Samples;
import org.cairn.demo.wire.Device;
import org.cairn.demo.wire.Edit;

/**
 * Brings the samples in as a team would: the coordinator registers communities and facilities, the
 * administrator assigns them by area, and the field workers register their households, interview
 * them and record deliveries.
 */
final class LoadSamples {
  private final Device administrator;
  private final Team team;
  private final Samples samples;
  private final Areas areas;
  private final Ledger ledger;

  LoadSamples(Device administrator, Team team, Samples samples, Ledger ledger) {
    this.administrator = administrator;
    this.team = team;
    this.samples = samples;
    this.ledger = ledger;
    this.areas = Areas.share(samples.documents(), team.workers());
  }

  Areas areas() {
    return areas;
  }

  /** Returns how many assignments were made. */
  int load() {
    var places = samples.of(Kind.COMMUNITY, Kind.FACILITY);
    ledger.add(team.coordinator(), team.coordinator().device().push(creates(places)));
    places.forEach(place -> assign(administrator, areas.workerOf(place.id()), place.id()));
    pushByWorkers(samples.of(Kind.HOUSEHOLD), document -> areas.workerOf(document.id()));
    var refused = samples.of(Kind.HOUSEHOLD_BY_SOURCE_ID);
    pushByWorkers(refused, document -> team.workers().get(0));
    pushByWorkers(
        samples.of(Kind.ASSESSMENT, Kind.ASSESSMENT_BY_SOURCE_ID, Kind.RESPONSE),
        document -> areas.workerOf(document.entityId()));
    return places.size();
  }

  private void pushByWorkers(
      List<SampleDocument> documents, Function<SampleDocument, Person> worker) {
    Map<Person, List<SampleDocument>> shares = new LinkedHashMap<>();
    team.workers().forEach(person -> shares.put(person, new ArrayList<>()));
    documents.forEach(document -> shares.get(worker.apply(document)).add(document));
    shares.forEach((person, share) -> ledger.add(person, person.device().push(creates(share))));
  }

  private static List<Edit> creates(List<SampleDocument> documents) {
    return documents.stream().map(LoadSamples::create).toList();
  }

  private static Edit create(SampleDocument document) {
    var kind = document.kind();
    return new Edit(
        kind.label(),
        kind.type(),
        "create",
        document.id(),
        document.entityId(),
        1,
        document.data());
  }

  static void assign(Device administrator, Person person, String entityId) {
    var request = JsonNodeFactory.instance.objectNode();
    request.put("userId", person.id());
    request.put("entityId", entityId);
    administrator.post("/admin/assignments", request).require();
  }
}
