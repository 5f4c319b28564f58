-- Of the content; 0 for a tombstone and for revisions from before. By it the head of an edited
-- document is written from the revision, instead of being sent a second time.
ALTER TABLE sync_revision ADD fingerprint BIGINT NOT NULL DEFAULT 0;
