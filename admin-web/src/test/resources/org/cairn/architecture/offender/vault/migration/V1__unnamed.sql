-- Breaks EachTableBelongsToOneModule: vault/migration/V1__unnamed.sql
CREATE TABLE data_key (
  id INT NOT NULL PRIMARY KEY
) ENGINE=InnoDB;
