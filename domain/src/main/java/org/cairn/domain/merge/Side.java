package org.cairn.domain.merge;

/** One of the two documents that are merged. */
public enum Side {
  SERVER,
  DEVICE;

  Side other() {
    return this == SERVER ? DEVICE : SERVER;
  }
}
