package org.cairn.architecture.offender.sync.push;

import org.cairn.architecture.Breaks;
import org.cairn.architecture.offender.sync.pull.ChangePage;
import org.cairn.architecture.rule.PackagesOfAModuleFormNoCycle;

/** Half of a circle. */
@Breaks(PackagesOfAModuleFormNoCycle.class)
public record PushAnswer(ChangePage next) {}
