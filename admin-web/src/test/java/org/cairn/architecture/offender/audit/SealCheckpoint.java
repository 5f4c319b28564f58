package org.cairn.architecture.offender.audit;

import org.cairn.architecture.Breaks;
import org.cairn.architecture.offender.vault.Seal;
import org.cairn.architecture.rule.AModuleUsesOnlyModulesToItsLeft;

/** Uses a module to the right of its own. */
@Breaks(AModuleUsesOnlyModulesToItsLeft.class)
record SealCheckpoint(Seal seal) {}
