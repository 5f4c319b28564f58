-- A conflict is about one document; every edit that does not fit joins the one that is open.
CREATE TABLE conflict_conflict (
  id BINARY(16) NOT NULL PRIMARY KEY,
  document_id BINARY(16) NOT NULL,
  type_id INT NOT NULL,
  entity_id BINARY(16) NOT NULL,
  status VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  opened_at DATETIME(6) NOT NULL,
  KEY conflict_conflict_document (document_id, status),
  KEY conflict_conflict_status (status, opened_at)
) ENGINE=InnoDB;

-- base and device are JSON; key_id 0: in clear. device is NULL for a deletion, base where unknown.
CREATE TABLE conflict_edit (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  conflict_id BINARY(16) NOT NULL,
  device_id BINARY(16) NOT NULL,
  op_id BINARY(16) NOT NULL,
  author_id BINARY(16) NOT NULL,
  document_id BINARY(16) NOT NULL,
  type_id INT NOT NULL,
  entity_id BINARY(16) NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  fields BLOB NOT NULL,
  base_version INT NOT NULL,
  server_version INT NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  received_at DATETIME(6) NOT NULL,
  key_id INT NOT NULL,
  base MEDIUMBLOB NULL,
  device MEDIUMBLOB NULL,
  UNIQUE KEY conflict_edit_operation (device_id, op_id),
  KEY conflict_edit_conflict (conflict_id),
  CONSTRAINT conflict_edit_of FOREIGN KEY (conflict_id) REFERENCES conflict_conflict (id)
) ENGINE=InnoDB;
