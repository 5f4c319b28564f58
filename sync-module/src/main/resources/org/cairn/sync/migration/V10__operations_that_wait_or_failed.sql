-- Operations that were taken and made no revision, in one place: such that said what was there
-- already, and such that wait in a conflict. Together with the key of revisions this tells of any
-- operation whether it is known. version: the one that says the same, 0 for one that waits.
RENAME TABLE sync_unchanged TO sync_operation;
ALTER TABLE sync_operation ADD conflict_id BINARY(16) NULL;

-- When a refused change was taken all the same, having come again.
ALTER TABLE sync_failure ADD settled_at DATETIME(6) NULL;
