package org.cairn.proof.convergence;

import java.util.UUID;

/** A document that several devices edit. */
record Subject(UUID id, UUID entityId, Terms terms) {}
