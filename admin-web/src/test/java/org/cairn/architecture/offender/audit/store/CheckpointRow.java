package org.cairn.architecture.offender.audit.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.RowsAreNotPublic;

/** Shows its mapping to everybody. */
@Breaks(RowsAreNotPublic.class)
@Entity
@Table(name = "audit_checkpoint")
public class CheckpointRow {
  @Id long number;
}
