package org.cairn.architecture.offender.access;

import org.eclipse.microprofile.faulttolerance.Retry;

/** Fault tolerance alone is fine; subclasses inherit it. */
@Retry
class Retried {}
