-- Breaks EachTableBelongsToOneModule: vault/migration/V2__foreign_key.sql
CREATE TABLE vault_grant (
  id INT NOT NULL PRIMARY KEY,
  user_id BINARY(16) NOT NULL,
  FOREIGN KEY (user_id) REFERENCES `access_user` (id)
) ENGINE=InnoDB;
