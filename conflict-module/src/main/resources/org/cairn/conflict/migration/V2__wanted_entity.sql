-- Where the device wants the document to belong, where that differs from where it belongs.
ALTER TABLE conflict_edit ADD wanted_entity_id BINARY(16) NULL AFTER entity_id;
