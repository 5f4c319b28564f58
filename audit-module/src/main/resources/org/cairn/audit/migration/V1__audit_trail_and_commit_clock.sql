-- Row 1 orders all commits by its lock: "feed" numbers document changes, "entries" the audit trail.
-- Row 2 is written only to force a commit to disk before a foreign commit is relied on.
CREATE TABLE audit_clock (
  id TINYINT NOT NULL PRIMARY KEY,
  feed BIGINT NOT NULL,
  entries BIGINT NOT NULL
) ENGINE=InnoDB;

INSERT INTO audit_clock (id, feed, entries) VALUES (1, 0, 0), (2, 0, 0);

CREATE TABLE audit_entry (
  number BIGINT NOT NULL PRIMARY KEY,
  recorded_at DATETIME(6) NOT NULL,
  actor_id BINARY(16) NULL,
  actor_roles VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  device_id BINARY(16) NULL,
  address VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NULL,
  action VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  outcome VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  object_kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  object_id VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  correlation_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  KEY audit_entry_actor (actor_id, number),
  KEY audit_entry_object (object_kind, object_id, number),
  KEY audit_entry_action (action, number)
) ENGINE=InnoDB;

-- Apart from the entry, so that erasing it leaves the entry's proof intact. key_id 0: in clear.
CREATE TABLE audit_detail (
  number BIGINT NOT NULL PRIMARY KEY,
  salt BINARY(16) NOT NULL,
  key_id INT NOT NULL,
  content MEDIUMBLOB NOT NULL
) ENGINE=InnoDB;
