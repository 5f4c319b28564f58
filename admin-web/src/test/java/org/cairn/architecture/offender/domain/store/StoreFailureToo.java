package org.cairn.architecture.offender.domain.store;

import java.sql.SQLException;
import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.OnlyStoresReachTheDatabase;

/** Has almost the name of an excused class. */
@Breaks(OnlyStoresReachTheDatabase.class)
public record StoreFailureToo(SQLException cause) {}
