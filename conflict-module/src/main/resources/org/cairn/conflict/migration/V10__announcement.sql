-- When coordinators were last told that conflicts wait. Its one row is claimed by whoever tells them.
CREATE TABLE conflict_announcement (
  id TINYINT NOT NULL PRIMARY KEY,
  announced_at DATETIME(6) NOT NULL
) ENGINE=InnoDB;
INSERT INTO conflict_announcement (id, announced_at)
  SELECT 1, COALESCE(MAX(announced_at), '1970-01-01') FROM conflict_conflict;
