package org.cairn.domain.problem;

/**
 * Every way in which a request, or one change of a batch, can be refused. The catalogue in {@code
 * docs/reference/problems.md} lists each with what to do; a test compares the two.
 *
 * <p>{@link #status()} is the HTTP status of a whole answer with this code; for a code that is only
 * met on one change of a batch it is the status that the same refusal would have alone.
 */
public enum ProblemCode {
  MALFORMED(400, "The body is not valid JSON", false),
  INVALID(400, "A value is missing or wrong", false),
  UNAUTHENTICATED(401, "A valid access token is needed", false),
  FORBIDDEN(403, "The caller may not do this", false),
  USER_INACTIVE(403, "The user is not active", false),
  PASSWORD_CHANGE_REQUIRED(403, "The one-time password has to be changed first", false),
  DEVICE_REVOKED(403, "The device has been revoked", false),
  ENTITY_NOT_ASSIGNED(403, "The entity is not assigned to the user", false),
  NOT_FOUND(404, "There is no such thing", false),
  METHOD_NOT_ALLOWED(405, "The address does not take this method", false),
  NOT_ACCEPTABLE(406, "No such representation", false),
  ALREADY_EXISTS(409, "There is one already", false),
  ALREADY_RESOLVED(409, "Somebody has decided it", false),
  NOT_RESOLVED(409, "Nothing is decided yet", false),
  CONFLICT_FULL(409, "The open conflict takes no more edits", true),
  BATCH_REJECTED(409, "The atomic batch was rejected", false),
  BATCH_ABANDONED(409, "Another change of the atomic batch was refused", true),
  IN_PROGRESS(409, "The same request is still being worked on", true),
  LAST_ADMINISTRATOR(409, "One active administrator must remain", false),
  NO_CHANNEL(409, "Nobody is told anything", false),
  STALE(409, "It has changed since it was read", false),
  CANCELLED(409, "It was cancelled before it was worked on", false),
  WAITED_TOO_LONG(409, "What it waited for did not come", false),
  WRONG_EPOCH(412, "The server has been restored since", false),
  TOO_LARGE(413, "The request is too large", false),
  UNSUPPORTED_MEDIA_TYPE(415, "The body's media type or encoding is not supported", false),
  IDEMPOTENCY_KEY_REUSED(422, "The key was used with another body", false),
  TYPE_UNKNOWN(422, "The document type is not known", false),
  UNCHECKABLE(422, "The content cannot be checked against its type", false),
  UPGRADE_REQUIRED(426, "The app's document types are too old", false),
  PRECONDITION_REQUIRED(428, "If-Match is needed", false),
  RATE_LIMITED(429, "Too many requests", true),
  INTERNAL(500, "The server failed", true),
  UNPROCESSABLE_OPERATION(500, "The server cannot work on the operation", false),
  UNAVAILABLE(503, "The server cannot answer just now", true),
  QUEUE_FULL(503, "The queue takes no more", true),
  RETRIES_EXHAUSTED(503, "Every attempt failed for a passing reason", true),
  OUTCOME_UNKNOWN(503, "It is not known whether the request took effect", true);

  private final int status;
  private final String title;
  private final boolean retryable;

  ProblemCode(int status, String title, boolean retryable) {
    this.status = status;
    this.title = title;
    this.retryable = retryable;
  }

  /** HTTP status code, 400 to 503. */
  public int status() {
    return status;
  }

  /** A sentence without details, the same for every occurrence. */
  public String title() {
    return title;
  }

  /** Whether the same request, sent again unchanged, can succeed. */
  public boolean retryable() {
    return retryable;
  }

  /** The {@code type} member of RFC 9457. */
  public String urn() {
    return "urn:cairn:problem:" + name();
  }
}
