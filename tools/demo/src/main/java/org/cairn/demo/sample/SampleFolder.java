package org.cairn.demo.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.demo.DemoFailure;
import org.cairn.domain.id.Ids;
import org.cairn.domain.json.StrictJson;

/** The sample files, as their sources publish them; {@code NOTICE} names the sources. */
public final class SampleFolder {
  private static final String COMMUNITIES = "admin_caf_pcodes.csv";
  private static final String FACILITIES = "health_facilities_ebola_2014.csv";
  private static final String HOUSEHOLDS = "households_msna_dummy.json";
  private static final String RELIEF = "relief_requests_shipments.json";

  private SampleFolder() {}

  /** Whether a folder holds the sample files. */
  public static boolean isAt(Path folder) {
    return missing(folder).isEmpty();
  }

  /**
   * @throws DemoFailure where files are missing
   */
  public static Samples read(Path folder, Ids ids) {
    var missing = missing(folder);
    if (!missing.isEmpty()) {
      throw new DemoFailure(
          "The folder " + folder + " lacks these sample files: " + String.join(", ", missing));
    }
    var communities = CommunityRows.documents(CsvRows.read(folder.resolve(COMMUNITIES)), ids);
    var facilities = FacilityRows.documents(CsvRows.read(folder.resolve(FACILITIES)), ids);
    var households = HouseholdRows.documents(json(folder.resolve(HOUSEHOLDS)), ids);
    var relief = ReliefLines.documents(json(folder.resolve(RELIEF)), communities, ids);
    return Samples.join(
        "the sample files in " + folder, List.of(communities, facilities, households, relief));
  }

  private static List<String> missing(Path folder) {
    return Stream.of(COMMUNITIES, FACILITIES, HOUSEHOLDS, RELIEF)
        .filter(name -> !Files.isReadable(folder.resolve(name)))
        .toList();
  }

  private static JsonNode json(Path file) {
    try {
      return StrictJson.parse(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
