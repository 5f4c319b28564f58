-- What makes conflicts similar, of the edit that each began with; NULL for those of before it was kept.
ALTER TABLE conflict_conflict
  ADD likeness BINARY(16) NULL,
  ADD KEY conflict_conflict_likeness (status, likeness);
