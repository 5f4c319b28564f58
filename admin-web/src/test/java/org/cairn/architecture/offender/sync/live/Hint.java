package org.cairn.architecture.offender.sync.live;

import org.cairn.architecture.offender.sync.push.PushAnswer;

/** Uses a package that is part of a circle without being part of it. */
record Hint(PushAnswer answer) {}
