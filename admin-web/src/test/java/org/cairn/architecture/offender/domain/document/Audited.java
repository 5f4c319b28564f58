package org.cairn.architecture.offender.domain.document;

import org.cairn.architecture.Breaks;
import org.cairn.architecture.offender.audit.AuditTrail;
import org.cairn.architecture.rule.AModuleUsesOnlyModulesToItsLeft;
import org.cairn.architecture.rule.TheDomainKnowsOnlyJavaAndJackson;

/** Looks to the right, against every arrow. */
@Breaks({AModuleUsesOnlyModulesToItsLeft.class, TheDomainKnowsOnlyJavaAndJackson.class})
record Audited(AuditTrail trail) {}
