-- Since when a conflict waits for a person; NULL where nothing waits. escalated_at: when it had waited
-- too long; stays when it is decided. announced_at: when coordinators were told of it.
ALTER TABLE conflict_conflict
  ADD waits_since DATETIME(6) NULL,
  ADD escalated_at DATETIME(6) NULL,
  ADD announced_at DATETIME(6) NULL,
  ADD KEY conflict_conflict_waits (status, escalated_at, waits_since),
  ADD KEY conflict_conflict_announced (status, announced_at, waits_since);
UPDATE conflict_conflict SET waits_since = opened_at WHERE status = 'OPEN';
