package org.cairn.sync.failed;

import jakarta.ws.rs.QueryParam;
import org.cairn.domain.failure.FailureCategory;
import org.cairn.domain.failure.FailureSeverity;
import org.cairn.domain.failure.FailureState;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.store.FailureFilter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of failed operations and of its export, each optional. */
public class FailureQueryParameters {
  @Parameter(
      description = "OPEN where it is left out; ANY for all.",
      schema =
          @Schema(enumeration = {"OPEN", "RETRYING", "SETTLED", "DISCARDED", "ARCHIVED", "ANY"}))
  @QueryParam("state")
  String state;

  @Parameter(schema = @Schema(implementation = FailureCategory.class))
  @QueryParam("category")
  String category;

  @Parameter(schema = @Schema(implementation = FailureSeverity.class))
  @QueryParam("severity")
  String severity;

  @Parameter(schema = @Schema(implementation = ProblemCode.class))
  @QueryParam("code")
  String code;

  @QueryParam("type")
  String type;

  @QueryParam("deviceId")
  String deviceId;

  @Parameter(description = "Whose device brought it.")
  @QueryParam("userId")
  String userId;

  @QueryParam("entityId")
  String entityId;

  @QueryParam("documentId")
  String documentId;

  @Parameter(description = "Failed, the last time, at that time or later.")
  @QueryParam("since")
  String since;

  @Parameter(description = "Failed, the last time, at that time or before.")
  @QueryParam("until")
  String until;

  FailureFilter filter() {
    var wanted =
        new WantedFailures(
            state,
            category,
            severity,
            code,
            type,
            deviceId,
            userId,
            entityId,
            documentId,
            since,
            until,
            null);
    return wanted.filter("", FailureState.shown());
  }
}
