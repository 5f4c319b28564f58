package org.cairn.domain.conflict;

import java.util.UUID;

/** An edit that a decision was about, by the device's operation that brought it. */
public record DecidedEdit(UUID deviceId, UUID opId) {}
