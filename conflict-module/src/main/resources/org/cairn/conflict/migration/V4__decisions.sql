-- How a conflict was decided, by a person or (decided_by is NULL) by the terms of its type.
-- result_version: the document's version that the decision made or left in place.
ALTER TABLE conflict_conflict
  ADD resolution VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'PENDING',
  ADD decided_at DATETIME(6) NULL,
  ADD decided_by BINARY(16) NULL,
  ADD result_version INT NULL,
  ADD reason VARCHAR(2000) NULL;

-- clashes: a JSON array of pointers. suggestion: JSON, NULL where there is nothing to suggest.
ALTER TABLE conflict_edit
  ADD clashes MEDIUMBLOB NULL,
  ADD suggested VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'MANUAL',
  ADD suggestion_reason VARCHAR(2000) NULL,
  ADD suggestion MEDIUMBLOB NULL;
