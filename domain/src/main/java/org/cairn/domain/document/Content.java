package org.cairn.domain.document;

import com.fasterxml.jackson.databind.JsonNode;
import org.cairn.domain.json.Fingerprint;
import org.cairn.domain.json.JsonEquality;
import org.cairn.domain.json.StrictJson;

/**
 * What a document says: a JSON object, as text that goes to the wire unchanged and as a tree.
 *
 * @param json UTF-8 without insignificant white space; numbers and strings as they were sent. Not
 *     to be changed by anyone
 * @param tree the same value
 * @param fingerprint {@link Fingerprint} of the value
 */
public record Content(byte[] json, JsonNode tree, long fingerprint) {
  /** Content made by the server: merged, patched, completed. */
  public static Content of(JsonNode tree) {
    return new Content(StrictJson.bytes(tree), tree, Fingerprint.of(tree));
  }

  /** Content as it lies in the database. */
  public static Content stored(byte[] json) {
    var tree = StrictJson.stored(json);
    return new Content(json, tree, Fingerprint.of(tree));
  }

  /** The same; null for null, where there is none. */
  public static Content storedOrNone(byte[] json) {
    return json == null ? null : stored(json);
  }

  /** Whether both say the same, however it is written. */
  public boolean sameAs(Content other) {
    return fingerprint == other.fingerprint && JsonEquality.equal(tree, other.tree);
  }
}
