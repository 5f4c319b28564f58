-- Operations that said what was there already: they made no revision, and are remembered all the
-- same, for later edits name them as their predecessor. version: the one that says the same.
CREATE TABLE sync_unchanged (
  device_id BINARY(16) NOT NULL,
  op_id BINARY(16) NOT NULL,
  document_id BINARY(16) NOT NULL,
  version INT NOT NULL,
  received_at DATETIME(6) NOT NULL,
  PRIMARY KEY (device_id, op_id)
) ENGINE=InnoDB;
