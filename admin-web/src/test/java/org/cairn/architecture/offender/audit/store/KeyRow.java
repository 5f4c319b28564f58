package org.cairn.architecture.offender.audit.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.EachTableBelongsToOneModule;

/** Maps a table of another module. */
@Breaks(EachTableBelongsToOneModule.class)
@Entity
@Table(name = "vault_key")
class KeyRow {
  @Id long number;
}
