package org.cairn.domain.conflict;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.domain.document.ClockSkew;
import org.cairn.domain.json.KeptJson;

/**
 * An edit that did not fit, with all that a person needs to decide or to judge a decision.
 *
 * @param documentId the document
 * @param typeId the version of its type that the edit was made under
 * @param entityId the document's entity on the server
 * @param wantedEntityId the entity that the device wants it to belong to, mostly the same
 * @param kind why it does not fit
 * @param fields JSON pointers of what differs between the device's content and the server's
 * @param clashes JSON pointers of what both sides changed since the base
 * @param baseVersion the version it was based on, 0 where unknown
 * @param serverVersion the document's version when the edit arrived
 * @param contents what it was based on, says and may become: of a stored edit read when asked for,
 *     so that any number of large edits can be gone through one by one
 * @param source who, with which device and operation, and when
 */
public record ConflictingEdit(
    UUID documentId,
    int typeId,
    UUID entityId,
    UUID wantedEntityId,
    ConflictKind kind,
    List<String> fields,
    List<String> clashes,
    int baseVersion,
    int serverVersion,
    Contents contents,
    Source source) {
  public ConflictingEdit {
    fields = List.copyOf(fields);
    clashes = List.copyOf(clashes);
  }

  /**
   * What is kept of an edit's contents.
   *
   * @param base null where unknown
   * @param device null for a deletion
   * @param proposal what a person may accept; null where it was settled
   */
  public record Contents(KeptJson base, KeptJson device, Proposal proposal) {

    /**
     * What lies in memory.
     *
     * @param base content then as JSON, null where unknown
     * @param device what the device wants as JSON, null for a deletion
     * @param suggestion what a person may accept; null where it was settled
     */
    public static Contents of(byte[] base, byte[] device, Suggestion suggestion) {
      return new Contents(KeptJson.of(base), KeptJson.of(device), Proposal.of(suggestion));
    }

    /** Bytes of all of them. */
    long length() {
      var proposed = proposal == null ? null : proposal.data();
      return Stream.of(base, device, proposed)
          .mapToLong(one -> one == null ? 0 : one.length())
          .sum();
    }
  }

  /** A {@link Suggestion} as it is kept. */
  public record Proposal(Resolution strategy, KeptJson data, String reason) {
    static Proposal of(Suggestion suggestion) {
      if (suggestion == null) {
        return null;
      }
      var data = suggestion.data() == null ? null : suggestion.data().json();
      return new Proposal(suggestion.strategy(), KeptJson.of(data), suggestion.reason());
    }
  }

  /** Content that it was based on as JSON, read anew each time; null where unknown. */
  public byte[] base() {
    return bytes(contents.base());
  }

  /** What the device wants as JSON, read anew each time; null for a deletion. */
  public byte[] device() {
    return bytes(contents.device());
  }

  private static byte[] bytes(KeptJson kept) {
    return kept == null ? null : kept.bytes();
  }

  public boolean deletes() {
    return contents.device() == null;
  }

  /** About how many bytes it takes to keep. */
  public long size() {
    return contents.length()
        + Stream.concat(fields.stream(), clashes.stream()).mapToLong(String::length).sum();
  }

  /**
   * @param updatedAt by the device's clock
   * @param receivedAt by the server's clock
   * @param skewMillis by how much the device's clock was behind the server's
   */
  public record Source(
      UUID deviceId,
      UUID opId,
      UUID authorId,
      Instant updatedAt,
      Instant receivedAt,
      int skewMillis) {

    /** When the edit was made, by the server's clock. */
    public Instant correctedTime() {
      return ClockSkew.ofMillis(skewMillis).corrected(updatedAt, receivedAt);
    }
  }
}
