-- The sequence with which a document came to its present entity: whoever ceased to see the entity
-- before never saw it there. 0 for documents from before: they may have been seen. A new row has it
-- from its own sequence, so that nothing is sent for it.
ALTER TABLE sync_head ADD entered BIGINT NOT NULL DEFAULT 0;
ALTER TABLE sync_head ALTER COLUMN entered SET DEFAULT (seq);
ALTER TABLE sync_departure ADD entered BIGINT NOT NULL DEFAULT 0;
