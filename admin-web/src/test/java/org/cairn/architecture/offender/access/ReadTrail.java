package org.cairn.architecture.offender.access;

import org.cairn.architecture.Breaks;
import org.cairn.architecture.offender.audit.store.AuditStore;
import org.cairn.architecture.rule.AModuleIsEnteredThroughItsRootPackage;

/** Goes past the root package of a module that it may use. */
@Breaks(AModuleIsEnteredThroughItsRootPackage.class)
record ReadTrail(AuditStore store) {}
