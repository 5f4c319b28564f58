package org.cairn.web.openapi;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Adds to the description of each route that it may answer a problem, and under which heading it
 * stands. Used by the build alone, which writes the description once.
 */
public class DescribeApi implements OASFilter {
  private static final String OTHERWISE = APIResponses.DEFAULT;

  /** By the beginning of the path, the longest counting, in the order in which they are shown. */
  private static final Map<String, String> HEADINGS = new LinkedHashMap<>();

  static {
    HEADINGS.put("/api/v1/auth/", "Signing in");
    HEADINGS.put("/api/v1/sync/", "Push, pull, listen, verify");
    HEADINGS.put("/api/v1/sync/conflict", "Conflicts");
    HEADINGS.put("/api/v1/sync/resolve", "Conflicts");
    HEADINGS.put("/api/v1/queue", "The queue");
    HEADINGS.put("/api/v1/failed-operations", "Failed operations");
    HEADINGS.put("/api/v1/documents", "Documents and their history");
    HEADINGS.put("/api/v1/names", "People and devices by name");
    HEADINGS.put("/api/v1/admin/", "Administration");
    HEADINGS.put("/api/v1/admin/notices", "Outgoing notices");
    HEADINGS.put("/api/v1/audit/", "Audit trail");
  }

  @Override
  public Operation filterOperation(Operation operation) {
    if (!operation.getResponses().hasAPIResponse(OTHERWISE)) {
      var problem = OASFactory.createAPIResponse().ref("Problem");
      operation.getResponses().addAPIResponse(OTHERWISE, problem);
    }
    return operation;
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    HEADINGS.values().stream()
        .distinct()
        .forEach(tag -> api.addTag(OASFactory.createTag().name(tag)));
    api.getPaths()
        .getPathItems()
        .forEach((path, item) -> item.getOperations().values().forEach(o -> o.addTag(tag(path))));
  }

  private static String tag(String path) {
    return HEADINGS.entrySet().stream()
        .filter(heading -> path.startsWith(heading.getKey()))
        .max(Comparator.comparingInt(heading -> heading.getKey().length()))
        .map(Map.Entry::getValue)
        .orElseThrow(() -> new IllegalStateException(path + " has no heading: add one here"));
  }
}
