-- Decisions that no longer hold; the one that holds is in conflict_conflict. undo_version: the
-- document's version once it was taken back.
CREATE TABLE conflict_undone (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  conflict_id BINARY(16) NOT NULL,
  resolution VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  decided_at DATETIME(6) NOT NULL,
  decided_by BINARY(16) NULL,
  from_version INT NOT NULL,
  result_version INT NOT NULL,
  reason VARCHAR(2000) NULL,
  note VARCHAR(2000) NULL,
  undone_at DATETIME(6) NOT NULL,
  undone_by BINARY(16) NOT NULL,
  undo_version INT NOT NULL,
  undo_note VARCHAR(2000) NULL,
  KEY conflict_undone_conflict (conflict_id),
  CONSTRAINT conflict_undone_of FOREIGN KEY (conflict_id) REFERENCES conflict_conflict (id)
) ENGINE=InnoDB;
