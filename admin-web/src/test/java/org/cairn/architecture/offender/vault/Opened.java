package org.cairn.architecture.offender.vault;

/** A closed set of cases, even of one, is no twin. */
sealed interface Opened {
  record Content(byte[] bytes) implements Opened {}
}
