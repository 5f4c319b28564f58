package org.cairn.architecture.offender.domain.store;

import java.sql.SQLException;

/** Stands for the class of this name, which an allowance excuses. */
public record StoreFailure(SQLException cause) {}
