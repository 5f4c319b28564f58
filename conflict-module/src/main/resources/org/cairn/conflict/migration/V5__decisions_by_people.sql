-- note: what a person says about the decision. from_version: the document's version that it met.
ALTER TABLE conflict_conflict
  ADD note VARCHAR(2000) NULL,
  ADD from_version INT NULL,
  ADD KEY conflict_conflict_list (status);
