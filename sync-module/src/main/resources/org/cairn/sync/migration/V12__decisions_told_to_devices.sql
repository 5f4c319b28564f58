-- What became of edits that had waited, told to their device with the pull that reaches seq.
CREATE TABLE sync_decision (
  device_id BINARY(16) NOT NULL,
  seq BIGINT NOT NULL,
  op_id BINARY(16) NOT NULL,
  conflict_id BINARY(16) NOT NULL,
  outcome VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version INT NOT NULL,
  message VARCHAR(4000) NOT NULL,
  PRIMARY KEY (device_id, seq, op_id),
  KEY sync_decision_seq (seq)
) ENGINE=InnoDB;
