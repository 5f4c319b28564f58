-- Operations that failed, as people see to them. state: 0 open, 1 retrying, 2 settled, 3 discarded,
-- 4 archived, 5 purged (state_at: since when, state_by: who; NULL where nobody). id rises with the time of the
-- first failure. type and action as the change says them, NULL for those that failed before this was
-- kept. size: of the payload.
ALTER TABLE sync_failure
  ADD type VARCHAR(64) NULL,
  ADD action TINYINT NULL,
  ADD attempts INT NOT NULL DEFAULT 1,
  ADD first_failed_at DATETIME(6) NULL,
  ADD state TINYINT NOT NULL DEFAULT 0,
  ADD state_at DATETIME(6) NULL,
  ADD state_by BINARY(16) NULL,
  ADD size INT NOT NULL DEFAULT 0;

UPDATE sync_failure
  SET first_failed_at = failed_at,
      state = IF(settled_at IS NULL, 0, 2),
      state_at = COALESCE(settled_at, failed_at),
      size = LENGTH(payload);

ALTER TABLE sync_failure
  MODIFY first_failed_at DATETIME(6) NOT NULL,
  MODIFY state_at DATETIME(6) NOT NULL,
  DROP COLUMN settled_at,
  DROP KEY sync_failure_time,
  ADD KEY sync_failure_list (state, id, failed_at),
  ADD KEY sync_failure_code (state, code, id),
  ADD KEY sync_failure_end (state, state_at),
  ADD KEY sync_failure_time (failed_at, state),
  ADD KEY sync_failure_entity (entity_id),
  ADD KEY sync_failure_document (document_id),
  ADD KEY sync_failure_author (author_id);

-- What was done with them, in the order in which it was. acted_for: who answers for it from then on.
-- payload: the change before it was edited.
CREATE TABLE sync_failure_act (
  seq BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  failure_id BINARY(16) NOT NULL,
  act VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  acted_at DATETIME(6) NOT NULL,
  acted_by BINARY(16) NULL,
  acted_for BINARY(16) NULL,
  note VARCHAR(1000) NULL,
  key_id INT NOT NULL DEFAULT 0,
  payload MEDIUMBLOB NULL,
  KEY sync_failure_act_failure (failure_id)
) ENGINE=InnoDB;

-- Whether the user of a batch answers for operations that the device sent in another's name.
ALTER TABLE sync_batch ADD stand_in TINYINT NOT NULL DEFAULT 0;
