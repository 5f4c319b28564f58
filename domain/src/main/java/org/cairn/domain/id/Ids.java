package org.cairn.domain.id;

import java.util.UUID;

/**
 * Makes ids for what the server creates: time-ordered UUIDs (version 7), injected so that tests can
 * seed it.
 */
@FunctionalInterface
public interface Ids {
  UUID next();
}
