/** The description of the REST interface: what all routes have in common, and how it is shown. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Cairn",
            version = "1",
            description = "Sync for teams that work offline: push, pull, and what belongs to it.",
            license =
                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
    security = @SecurityRequirement(name = "bearer"),
    components =
        @Components(
            securitySchemes =
                @SecurityScheme(
                    securitySchemeName = "bearer",
                    type = SecuritySchemeType.HTTP,
                    scheme = "bearer",
                    bearerFormat = "JWT",
                    description = "The access_token that POST /api/v1/auth/token answers."),
            responses =
                @APIResponse(
                    name = "Problem",
                    description = "Any refusal or failure; code says which",
                    content =
                        @Content(
                            mediaType = ProblemAnswer.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemAnswer.class)))))
package org.cairn.web.openapi;

import org.cairn.web.edge.ProblemAnswer;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
