package org.cairn.architecture.offender.vault;

import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.NoInterfaceHasASingleImplementation;

/** An interface that is the twin of one class. */
@Breaks(NoInterfaceHasASingleImplementation.class)
interface Rotate {
  void rotate();
}
