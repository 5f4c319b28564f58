package org.cairn.architecture.offender.vault;

import javax.crypto.SecretKey;

/** Handles keys where keys belong. */
public record Seal(SecretKey key) {}
