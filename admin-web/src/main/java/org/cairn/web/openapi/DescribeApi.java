package org.cairn.web.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Adds to the description of each route that it may answer a problem. Used by the build alone,
 * which writes the description once.
 */
public class DescribeApi implements OASFilter {
  private static final String OTHERWISE = APIResponses.DEFAULT;

  @Override
  public Operation filterOperation(Operation operation) {
    if (!operation.getResponses().hasAPIResponse(OTHERWISE)) {
      var problem = OASFactory.createAPIResponse().ref("Problem");
      operation.getResponses().addAPIResponse(OTHERWISE, problem);
    }
    return operation;
  }
}
