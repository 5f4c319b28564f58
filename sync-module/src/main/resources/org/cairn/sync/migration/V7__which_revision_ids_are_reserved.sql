-- Servers reserve ids of revisions in blocks.
CREATE TABLE sync_revision_ids (
  id TINYINT NOT NULL PRIMARY KEY,
  reserved BIGINT NOT NULL
) ENGINE=InnoDB;

INSERT INTO sync_revision_ids (id, reserved) SELECT 1, COALESCE(MAX(id), 0) FROM sync_revision;
