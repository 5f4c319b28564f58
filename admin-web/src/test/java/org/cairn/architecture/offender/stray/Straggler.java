package org.cairn.architecture.offender.stray;

import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.EachClassBelongsToAModule;

/** Lies in the package of no module. */
@Breaks(EachClassBelongsToAModule.class)
class Straggler {}
