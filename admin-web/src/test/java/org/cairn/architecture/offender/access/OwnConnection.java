package org.cairn.architecture.offender.access;

import javax.sql.DataSource;
import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.OnlyStoresReachTheDatabase;

/** Holds a data source outside of a store. */
@Breaks(OnlyStoresReachTheDatabase.class)
record OwnConnection(DataSource database) {}
