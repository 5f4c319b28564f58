package org.cairn.architecture.offender.sync.pull;

import org.cairn.architecture.Breaks;
import org.cairn.architecture.offender.sync.push.PushAnswer;
import org.cairn.architecture.rule.PackagesOfAModuleFormNoCycle;

/** The other half. */
@Breaks(PackagesOfAModuleFormNoCycle.class)
public record ChangePage(PushAnswer last) {}
