package org.cairn.architecture.offender.domain.document;

import jakarta.inject.Inject;
import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.TheDomainKnowsOnlyJavaAndJackson;

/** Wants a container. */
@Breaks(TheDomainKnowsOnlyJavaAndJackson.class)
class Injected {
  @Inject Runnable next;
}
