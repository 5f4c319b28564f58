-- external_subject: who the user is at the organisation's identity provider.
-- password_hash: null for somebody who signs in there only.
ALTER TABLE access_user
  ADD COLUMN external_subject VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  MODIFY COLUMN password_hash VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD UNIQUE KEY access_user_external (external_subject);

-- Assertions that were turned in for a session, until they expire: each is good for one.
CREATE TABLE access_assertion (
  id BINARY(32) NOT NULL PRIMARY KEY,
  good_until DATETIME(6) NOT NULL,
  KEY access_assertion_expiry (good_until)
) ENGINE=InnoDB;
