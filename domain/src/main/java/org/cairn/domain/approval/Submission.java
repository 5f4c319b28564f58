package org.cairn.domain.approval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.cairn.domain.access.Role;
import org.cairn.domain.document.Verification;

/**
 * A version of a document that is about to be stored, as the rules of approval see it.
 *
 * @param roles of whoever made it
 * @param version its number, 1 for a new document
 * @param entityVerified whether somebody or a rule vouches for the document of its entity; asked
 *     only by rules that need it
 * @param mergedWith what stood of the version that it was merged with, whose content its author may
 *     never have seen; null where it was not merged
 */
public record Submission(
    Set<Role> roles,
    int version,
    JsonNode content,
    BooleanSupplier entityVerified,
    Verification mergedWith) {
  public Submission {
    roles = Set.copyOf(roles);
  }
}
