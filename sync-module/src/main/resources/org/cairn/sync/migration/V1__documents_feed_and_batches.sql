-- One row: which database this is (another epoch after each restore), and how far the feed's
-- tombstones and withdrawals have been cleared away.
CREATE TABLE sync_state (
  id TINYINT NOT NULL PRIMARY KEY,
  epoch BINARY(16) NOT NULL,
  trimmed BIGINT NOT NULL
) ENGINE=InnoDB;

CREATE TABLE sync_type (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version INT NOT NULL,
  definition MEDIUMBLOB NOT NULL,
  saved_at DATETIME(6) NOT NULL,
  saved_by BINARY(16) NULL,
  UNIQUE KEY sync_type_name (name, version)
) ENGINE=InnoDB;

-- Every version of every document, in the order of commits. Rows are never changed.
-- prev_seq leads to the version before, 0 for the first; content is NULL for a tombstone; key_id 0:
-- in clear.
CREATE TABLE sync_revision (
  seq BIGINT NOT NULL PRIMARY KEY,
  document_id BINARY(16) NOT NULL,
  version INT NOT NULL,
  prev_seq BIGINT NOT NULL,
  type_id INT NOT NULL,
  entity_id BINARY(16) NOT NULL,
  origin TINYINT NOT NULL,
  device_id BINARY(16) NULL,
  op_id BINARY(16) NULL,
  author_id BINARY(16) NULL,
  updated_at DATETIME(6) NOT NULL,
  received_at DATETIME(6) NOT NULL,
  verification TINYINT NOT NULL,
  key_id INT NOT NULL,
  content MEDIUMBLOB NULL,
  UNIQUE KEY sync_revision_operation (device_id, op_id)
) ENGINE=InnoDB;

-- The present state of every document. Both further keys are the feed: they hold all that a pull
-- needs to choose its page, so that choosing reads nothing else. size is 0 for a tombstone.
CREATE TABLE sync_head (
  id BINARY(16) NOT NULL PRIMARY KEY,
  seq BIGINT NOT NULL,
  version INT NOT NULL,
  type_id INT NOT NULL,
  entity_id BINARY(16) NOT NULL,
  deleted TINYINT NOT NULL,
  fingerprint BIGINT NOT NULL,
  size INT NOT NULL,
  verification TINYINT NOT NULL,
  KEY sync_head_feed (seq, entity_id, type_id, size),
  KEY sync_head_entity (entity_id, seq, type_id, size)
) ENGINE=InnoDB;

-- A document that left an entity: gone for those who see only the entity it left.
CREATE TABLE sync_departure (
  document_id BINARY(16) NOT NULL,
  entity_id BINARY(16) NOT NULL,
  seq BIGINT NOT NULL,
  PRIMARY KEY (document_id, entity_id),
  KEY sync_departure_feed (seq)
) ENGINE=InnoDB;

-- Who began or ceased to see an entity, and when in the feed. entity_id NULL: the scope changed.
CREATE TABLE sync_visibility (
  seq BIGINT NOT NULL PRIMARY KEY,
  user_id BINARY(16) NOT NULL,
  entity_id BINARY(16) NULL,
  granted TINYINT NOT NULL,
  KEY sync_visibility_user (user_id, seq)
) ENGINE=InnoDB;

-- Every batch: its key, by which a repetition is known, its answer, and the transaction log.
CREATE TABLE sync_batch (
  id BINARY(16) NOT NULL PRIMARY KEY,
  device_id BINARY(16) NOT NULL,
  batch_id BINARY(16) NOT NULL,
  user_id BINARY(16) NOT NULL,
  body_hash BINARY(32) NOT NULL,
  mode VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  received_at DATETIME(6) NOT NULL,
  device_time DATETIME(6) NULL,
  pending_after INT NULL,
  completed_at DATETIME(6) NULL,
  duration_micros BIGINT NULL,
  total INT NOT NULL,
  successful INT NULL,
  conflicts INT NULL,
  failed INT NULL,
  held INT NULL,
  status SMALLINT NULL,
  key_id INT NOT NULL,
  answer MEDIUMBLOB NULL,
  UNIQUE KEY sync_batch_key (device_id, batch_id),
  KEY sync_batch_received (received_at)
) ENGINE=InnoDB;

-- Changes that were refused, with what they carried. op_id NULL: it was no UUID.
CREATE TABLE sync_failure (
  id BINARY(16) NOT NULL PRIMARY KEY,
  device_id BINARY(16) NOT NULL,
  op_id BINARY(16) NULL,
  prev_op_id BINARY(16) NULL,
  document_id BINARY(16) NULL,
  entity_id BINARY(16) NULL,
  author_id BINARY(16) NOT NULL,
  transaction_id BINARY(16) NOT NULL,
  code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  pointer VARCHAR(500) NOT NULL,
  message VARCHAR(1000) NOT NULL,
  failed_at DATETIME(6) NOT NULL,
  key_id INT NOT NULL,
  payload MEDIUMBLOB NOT NULL,
  UNIQUE KEY sync_failure_operation (device_id, op_id),
  KEY sync_failure_time (failed_at)
) ENGINE=InnoDB;
