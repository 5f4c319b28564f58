-- username_key: the name in compatibility form and lower case, made by the server, because
-- databases differ in which letters they hold equal.
-- assignments_version: raised under this row's lock with each change of what the user sees.
-- next_due_at: when the next start or end of one of the user's assignments is due.
CREATE TABLE access_user (
  id BINARY(16) NOT NULL PRIMARY KEY,
  username VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  username_key VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  name VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  email VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  password_hash VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  must_change_password BOOLEAN NOT NULL,
  roles VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  active BOOLEAN NOT NULL,
  version INT NOT NULL,
  assignments_version BIGINT NOT NULL,
  next_due_at DATETIME(6) NULL,
  created_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  UNIQUE KEY access_user_name (username_key),
  KEY access_user_due (next_due_at)
) ENGINE=InnoDB;

CREATE TABLE access_device (
  id BINARY(16) NOT NULL PRIMARY KEY,
  user_id BINARY(16) NOT NULL,
  name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  platform VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  app_version VARCHAR(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  enrolled_at DATETIME(6) NOT NULL,
  last_seen_at DATETIME(6) NOT NULL,
  revoked_at DATETIME(6) NULL,
  wipe BOOLEAN NOT NULL,
  KEY access_device_user (user_id)
) ENGINE=InnoDB;

-- One row for a chain of refresh tokens. A token is session, family secret and a part that is new
-- with each rotation; only SHA-256 of the secrets is kept. The right family secret with an old last
-- part proves a token that was copied; a wrong family secret proves nothing.
CREATE TABLE access_session (
  id BINARY(16) NOT NULL PRIMARY KEY,
  user_id BINARY(16) NOT NULL,
  device_id BINARY(16) NOT NULL,
  family_hash BINARY(32) NOT NULL,
  current_hash BINARY(32) NOT NULL,
  previous_hash BINARY(32) NULL,
  previous_spent BOOLEAN NOT NULL,
  rotated_at DATETIME(6) NOT NULL,
  started_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6) NULL,
  end_reason VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  address VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NULL,
  KEY access_session_user (user_id, address),
  KEY access_session_device (device_id),
  KEY access_session_expiry (expires_at)
) ENGINE=InnoDB;

CREATE TABLE access_enrolment (
  id BINARY(16) NOT NULL PRIMARY KEY,
  user_id BINARY(16) NOT NULL,
  code_hash BINARY(32) NOT NULL,
  issued_by BINARY(16) NULL,
  issued_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  used_at DATETIME(6) NULL,
  device_id BINARY(16) NULL,
  UNIQUE KEY access_enrolment_code (code_hash),
  KEY access_enrolment_expiry (expires_at)
) ENGINE=InnoDB;

-- state: 0 not begun, 1 in force, 2 ended by its date, 3 removed. What a user sees is exactly what
-- is in force; dates only say when the state has to change.
-- changed_version: the user's assignments_version of the last change, for reading what is new.
CREATE TABLE access_assignment (
  id BINARY(16) NOT NULL PRIMARY KEY,
  user_id BINARY(16) NOT NULL,
  entity_id BINARY(16) NOT NULL,
  valid_from DATETIME(6) NULL,
  valid_until DATETIME(6) NULL,
  state TINYINT NOT NULL,
  changed_version BIGINT NOT NULL,
  created_by BINARY(16) NULL,
  created_at DATETIME(6) NOT NULL,
  KEY access_assignment_visible (user_id, state, entity_id),
  KEY access_assignment_news (user_id, changed_version),
  KEY access_assignment_entity (entity_id)
) ENGINE=InnoDB;
