-- Answers of batches received before this have been cleared away.
ALTER TABLE sync_state ADD answers_cleared DATETIME(6) NULL;

-- The transaction log of one user or device, newest first: ids are ordered by time.
CREATE INDEX sync_batch_user ON sync_batch (user_id, id);
CREATE INDEX sync_batch_device ON sync_batch (device_id, id);
