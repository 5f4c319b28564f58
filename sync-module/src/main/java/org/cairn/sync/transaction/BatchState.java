package org.cairn.sync.transaction;

/** What has become of a batch as a whole. */
enum BatchState {
  /** Its changes were taken, each as its answer says. */
  COMPLETED,
  /** It was atomic, and not every change could be taken: none was. */
  REJECTED;

  /**
   * @param status HTTP status of the batch's answer
   */
  static BatchState of(int status) {
    return status == 200 ? COMPLETED : REJECTED;
  }
}
