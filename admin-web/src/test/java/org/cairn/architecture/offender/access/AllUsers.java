package org.cairn.architecture.offender.access;

import jakarta.persistence.EntityManager;
import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.OnlyStoresReachTheDatabase;

/** Asks the database outside of a store. */
@Breaks(OnlyStoresReachTheDatabase.class)
record AllUsers(EntityManager entities) {}
