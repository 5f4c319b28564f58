package org.cairn.bench.wire;

import java.util.Arrays;

/**
 * A push of many changes as bytes that are ready to send. Only ids, versions and a number in each
 * content are written anew for each batch, in place.
 */
public final class BatchRequest {
  public static final int CHANGES = 100;

  private static final String NO_ID = "00000000-0000-0000-0000-000000000000";
  private static final String NO_VERSION = "    1";
  private static final String TIME = "2026-03-01T10:05:00.000Z";

  private static final String DAY_BEFORE = "2026-02-28T10:05:00.000Z";

  /** What a batch does. */
  public enum Kind {
    CREATE("create", Sample.content(), TIME),
    UPDATE("update", Sample.content(), TIME),
    /** An update that also changes an answer. */
    ELSEWHERE("update", Sample.contentWithOtherAnswer(), TIME),
    /** An update that was made a day before it was sent. */
    EARLIER("update", Sample.content(), DAY_BEFORE);

    private final String action;
    private final String content;
    private final String time;

    Kind(String action, String content, String time) {
      this.action = action;
      this.content = content;
      this.time = time;
    }
  }

  private final byte[] bytes;

  /** Where the body begins, from which the places below are counted. */
  private final int headLength;

  private final int batchAt;
  private final int[] operationAt;
  private final int[] documentAt;
  private final int[] entityAt;
  private final int[] versionAt;
  private final int[] markAt;

  /**
   * One of {@value #CHANGES} changes.
   *
   * @param kind of all its changes
   */
  public BatchRequest(String token, Kind kind) {
    this(token, kind, CHANGES, "");
  }

  /** One that creates documents later. */
  public static BatchRequest later(String token, int changes) {
    return new BatchRequest(token, Kind.CREATE, changes, "Prefer: respond-async\r\n");
  }

  private BatchRequest(String token, Kind kind, int changes, String headers) {
    operationAt = new int[changes];
    documentAt = new int[changes];
    entityAt = new int[changes];
    versionAt = new int[changes];
    markAt = new int[changes];
    var body = new StringBuilder("{\"batchId\":\"");
    batchAt = place(body, NO_ID);
    body.append("\",\"mode\":\"perItem\",\"deviceTime\":\"").append(TIME);
    body.append("\",\"pendingAfter\":0,\"changes\":[");
    for (int i = 0; i < changes; i++) {
      appendChange(body, kind, i);
    }
    body.append("]}");
    var head =
        "POST /api/v1/sync/batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + ("Authorization: Bearer " + token + "\r\n")
            + headers
            + ("Content-Length: " + body.length() + "\r\n\r\n");
    bytes = HttpConnection.ascii(head + body);
    headLength = head.length();
  }

  private void appendChange(StringBuilder body, Kind kind, int i) {
    body.append(i == 0 ? "" : ",").append("{\"opId\":\"");
    operationAt[i] = place(body, NO_ID);
    body.append("\",\"type\":\"").append(Sample.TYPE);
    body.append("\",\"action\":\"").append(kind.action).append("\",\"offlineId\":\"");
    documentAt[i] = place(body, NO_ID);
    body.append("\",\"entityId\":\"");
    entityAt[i] = place(body, NO_ID);
    body.append("\",\"versionNumber\":");
    versionAt[i] = place(body, NO_VERSION);
    body.append(",\"data\":");
    int content = place(body, kind.content);
    markAt[i] = body.indexOf(Sample.MARK, content);
    body.append(",\"updatedAt\":\"").append(kind.time).append("\"}");
  }

  private static int place(StringBuilder body, String text) {
    int at = body.length();
    body.append(text);
    return at;
  }

  public void batch(byte[] id) {
    WireId.write(id, bytes, headLength + batchAt);
  }

  public void entity(int change, byte[] id) {
    WireId.write(id, bytes, headLength + entityAt[change]);
  }

  /**
   * Sets what is different in each change.
   *
   * @param version on an update the one that it is based on, below 100,000; 1 on a create
   */
  public void change(int change, byte[] operation, byte[] document, int version, long number) {
    WireId.write(operation, bytes, headLength + operationAt[change]);
    WireId.write(document, bytes, headLength + documentAt[change]);
    writeVersion(version, headLength + versionAt[change]);
    Sample.write(number, bytes, headLength + markAt[change]);
  }

  /** Blanks before a number mean nothing in JSON. */
  private void writeVersion(int version, int at) {
    Arrays.fill(bytes, at, at + NO_VERSION.length(), (byte) ' ');
    int rest = version;
    for (int i = NO_VERSION.length() - 1; rest > 0; i--) {
      bytes[at + i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  public byte[] bytes() {
    return bytes;
  }
}
