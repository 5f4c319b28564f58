-- Revisions have numbers of their own, so that they are written before the commit clock is taken:
-- side by side, and nearly in the order of the feed. prev_id leads to the version before.
ALTER TABLE sync_revision
  CHANGE seq id BIGINT NOT NULL,
  CHANGE prev_seq prev_id BIGINT NOT NULL,
  MODIFY key_id INT NOT NULL DEFAULT 0;
