-- Both keys still hold all that a page is chosen by. What is deleted has size 0.
ALTER TABLE sync_head
  MODIFY revision_id BIGINT NOT NULL,
  DROP COLUMN deleted,
  DROP KEY sync_head_feed,
  DROP KEY sync_head_entity,
  ADD KEY sync_head_feed (seq, entity_id, type_id, size, revision_id),
  ADD KEY sync_head_entity (entity_id, seq, type_id, size, revision_id);
