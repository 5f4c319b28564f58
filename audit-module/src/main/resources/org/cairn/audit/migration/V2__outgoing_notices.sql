-- What is to leave the server, a row for each way and recipient. A row of a user names the user, not
-- the address, which is looked up when the mail is sent; "address" is one of CAIRN_MAIL_TO.
-- "claim" is whoever is sending it just now, until "claimed_until" by the database's clock.
CREATE TABLE audit_notice (
  id BINARY(16) NOT NULL PRIMARY KEY,
  event VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  channel VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  user_id BINARY(16) NULL,
  address VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  happened_at DATETIME(6) NOT NULL,
  subject VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  body VARCHAR(4000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  details MEDIUMBLOB NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attempts INT NOT NULL,
  due_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  claim BINARY(16) NULL,
  claimed_until DATETIME(6) NULL,
  status SMALLINT NULL,
  failure VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ended_at DATETIME(6) NULL,
  created_at DATETIME(6) NOT NULL,
  KEY audit_notice_due (state, channel, due_at),
  KEY audit_notice_state (state, id),
  KEY audit_notice_created (created_at)
) ENGINE=InnoDB;
