package org.cairn.domain.document;

/**
 * Who vouches for a version of a document, as it was decided when the version was made.
 *
 * @param rule which rule of the type decided; null where the type asks for nothing
 */
public record Vouched(Verification verification, String rule) {
  public static final Vouched NOT_ASKED = new Vouched(Verification.NONE, null);
}
