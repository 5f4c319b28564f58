package org.cairn.architecture.offender.audit.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.RowsAreNotPublic;

/** Is mapped without saying so in its name. */
@Breaks(RowsAreNotPublic.class)
@Entity
@Table(name = "audit_detail")
class Detail {
  @Id long number;
}
