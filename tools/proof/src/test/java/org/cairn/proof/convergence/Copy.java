package org.cairn.proof.convergence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.cairn.proof.convergence.OfflineEdit.Base;

/** A document on a device: what the server is known to say, and what its owner made of it since. */
final class Copy {
  private final Subject subject;
  private int version;
  private ObjectNode content;

  /** The last own edit that what is known of the server may not include yet, or null. */
  private OfflineEdit tail;

  private int firstVersion;

  Copy(Subject subject) {
    this.subject = subject;
  }

  Subject subject() {
    return subject;
  }

  OfflineEdit tail() {
    return tail;
  }

  /** Whether there is, or was, anything to edit. */
  boolean isKnown() {
    return version > 0 || tail != null;
  }

  ObjectNode shown() {
    return tail == null ? content : tail.after();
  }

  /** What the next edit is based on: the edits of a chain repeat the version of the first. */
  Base base() {
    return tail == null ? new Base(version, null, content) : new Base(firstVersion, tail, shown());
  }

  void edited(OfflineEdit edit) {
    firstVersion = edit.base().version();
    tail = edit;
  }

  /** The device hears what the server says; it may have heard of a later version before. */
  void hear(int newVersion, ObjectNode newContent) {
    if (newVersion > version) {
      version = newVersion;
      content = newContent;
    }
  }

  /** From now on edits are based on what the server says. */
  void forgetOwn() {
    tail = null;
  }
}
