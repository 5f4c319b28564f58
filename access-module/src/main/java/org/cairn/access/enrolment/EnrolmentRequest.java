package org.cairn.access.enrolment;

import java.util.UUID;

/** For whom a code is wanted. */
public record EnrolmentRequest(UUID userId) {}
