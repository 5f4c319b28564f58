-- Keeps every rule, though this comment says: CREATE TABLE vault_key.
CREATE TABLE IF NOT EXISTS audit_entry (
  number BIGINT NOT NULL PRIMARY KEY,
  vault_key_id INT NOT NULL,
  changed_at DATETIME(6) ON UPDATE CURRENT_TIMESTAMP(6)
) ENGINE=InnoDB;
