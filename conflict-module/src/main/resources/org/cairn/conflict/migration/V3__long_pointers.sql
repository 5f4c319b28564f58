-- A hundred pointers, each of up to 500 characters of which each may take six bytes as JSON.
ALTER TABLE conflict_edit MODIFY fields MEDIUMBLOB NOT NULL;
