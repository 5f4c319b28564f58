-- Operations that were merged or decided against stand here as well, beside the revision that a
-- merge has made. place: 0 changed nothing, 1 waits, 2 merged as version, 3 overruled at version.
ALTER TABLE sync_operation ADD place TINYINT NOT NULL DEFAULT 0;
UPDATE sync_operation SET place = 1 WHERE conflict_id IS NOT NULL;

-- Milliseconds by which the device's clock was behind the server's when the edit was pushed.
ALTER TABLE sync_revision ADD skew INT NOT NULL DEFAULT 0;
