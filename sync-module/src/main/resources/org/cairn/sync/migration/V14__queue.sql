-- Operations that were taken and are still to be worked on, in the order of their coming. A row goes
-- in the very transaction in which its operation takes effect or fails. place: in its batch.
-- state: 0 pending, 1 held.
CREATE TABLE sync_pending (
  seq BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  id BINARY(16) NOT NULL,
  device_id BINARY(16) NOT NULL,
  transaction_id BINARY(16) NOT NULL,
  place INT NOT NULL,
  op_id BINARY(16) NULL,
  prev_op_id BINARY(16) NULL,
  document_id BINARY(16) NULL,
  entity_id BINARY(16) NULL,
  type VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  action TINYINT NULL,
  priority TINYINT NOT NULL,
  state TINYINT NOT NULL,
  forced TINYINT NOT NULL DEFAULT 0,
  attempts SMALLINT NOT NULL DEFAULT 0,
  trouble VARCHAR(1000) NULL,
  received_at DATETIME(6) NOT NULL,
  held_until DATETIME(6) NULL,
  key_id INT NOT NULL,
  payload MEDIUMBLOB NOT NULL,
  UNIQUE KEY sync_pending_id (id),
  KEY sync_pending_lane (device_id, state, seq),
  KEY sync_pending_priority (device_id, state, priority),
  KEY sync_pending_operation (device_id, op_id),
  KEY sync_pending_document (device_id, document_id),
  KEY sync_pending_batch (transaction_id, state),
  KEY sync_pending_order (state, priority, seq),
  KEY sync_pending_held (held_until)
) ENGINE=InnoDB;

-- What a held operation waits for. kind 0: another operation of its device, whatever becomes of it;
-- 1: an entity; 2: another operation of its device that has to be taken.
CREATE TABLE sync_wait (
  seq BIGINT NOT NULL,
  kind TINYINT NOT NULL,
  awaited BINARY(16) NOT NULL,
  device_id BINARY(16) NOT NULL,
  PRIMARY KEY (seq, kind, awaited),
  KEY sync_wait_operation (device_id, awaited),
  KEY sync_wait_awaited (kind, awaited)
) ENGINE=InnoDB;

-- Each device with operations in sync_pending is a lane: worked on in its order, by one worker at a
-- time. All of this follows from sync_pending and can be made again. first_seq NULL: all are held.
CREATE TABLE sync_lane (
  device_id BINARY(16) NOT NULL PRIMARY KEY,
  first_seq BIGINT NULL,
  priority TINYINT NOT NULL,
  due_at DATETIME(6) NOT NULL,
  KEY sync_lane_order (priority, first_seq)
) ENGINE=InnoDB;

-- Who works on a lane, and until when unless it says that it goes on.
CREATE TABLE sync_lease (
  device_id BINARY(16) NOT NULL PRIMARY KEY,
  owner BINARY(16) NULL,
  until DATETIME(6) NOT NULL,
  KEY sync_lease_owner (owner)
) ENGINE=InnoDB;

-- Counts who has worked on a lane. Apart from the lease: a transaction of the lane locks this row, and
-- saying that one goes on must not wait for it.
CREATE TABLE sync_lease_token (
  device_id BINARY(16) NOT NULL PRIMARY KEY,
  token BIGINT NOT NULL
) ENGINE=InnoDB;

-- What became of operations that were in the queue, as long as answers are kept. outcome: in which
-- list of a batch's answer it stands; 0 successful, 1 conflicts, 2 failed, 3 cancelled.
CREATE TABLE sync_result (
  id BINARY(16) NOT NULL PRIMARY KEY,
  transaction_id BINARY(16) NOT NULL,
  place INT NOT NULL,
  device_id BINARY(16) NOT NULL,
  op_id BINARY(16) NULL,
  document_id BINARY(16) NULL,
  outcome TINYINT NOT NULL,
  finished_at DATETIME(6) NOT NULL,
  key_id INT NOT NULL,
  body MEDIUMBLOB NOT NULL,
  KEY sync_result_batch (transaction_id, place),
  KEY sync_result_finished (finished_at)
) ENGINE=InnoDB;

-- Batches that are worked on after they were answered. device_types: the header Cairn-Types.
ALTER TABLE sync_batch
  ADD deferred TINYINT NOT NULL DEFAULT 0,
  ADD device_types VARCHAR(8000) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD cancelled INT NOT NULL DEFAULT 0,
  ADD KEY sync_batch_deferred (device_id, deferred, completed_at);

-- The queue stands still since then; who said so.
ALTER TABLE sync_state
  ADD paused_at DATETIME(6) NULL,
  ADD paused_by BINARY(16) NULL;

-- Such operations wait now; those that were refused for it are kept as what could not wait for ever.
UPDATE sync_failure SET code = 'WAITED_TOO_LONG' WHERE code = 'PREDECESSOR_MISSING';
