-- Until now a revision's number was its document's place in the feed.
ALTER TABLE sync_head ADD revision_id BIGINT NOT NULL DEFAULT (seq);
