-- content: a keyset of Google Tink, sealed by the master key, which is not in this database.
-- newest_at, primary_since: when the youngest key was added, and since when the present one signs.
CREATE TABLE vault_keyset (
  name VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  installation BINARY(16) NOT NULL,
  version INT NOT NULL,
  newest_at DATETIME(6) NOT NULL,
  primary_since DATETIME(6) NOT NULL,
  content BLOB NOT NULL
) ENGINE=InnoDB;
