-- By how many milliseconds the device's clock was behind the server's.
ALTER TABLE conflict_edit ADD skew_millis INT NOT NULL DEFAULT 0;
