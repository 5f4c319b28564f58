-- Which rule of the type said who vouches for a version when it was made; NULL where none was asked.
ALTER TABLE sync_revision
  ADD verification_rule VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL;

-- Documents that wait for somebody to vouch for them, the longest waiting first.
ALTER TABLE sync_head ADD KEY sync_head_verification (verification, seq);

-- What people decided about versions, in the order of the feed.
CREATE TABLE sync_verification (
  document_id BINARY(16) NOT NULL,
  seq BIGINT NOT NULL,
  version INT NOT NULL,
  verdict TINYINT NOT NULL,
  note VARCHAR(1000) NULL,
  decided_at DATETIME(6) NOT NULL,
  decided_by BINARY(16) NOT NULL,
  PRIMARY KEY (document_id, seq)
) ENGINE=InnoDB;

-- Devices are told of such decisions as well; then there is no conflict.
ALTER TABLE sync_decision MODIFY conflict_id BINARY(16) NULL;
