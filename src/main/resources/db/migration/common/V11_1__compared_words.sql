-- since when half of all callers get the source's own words instead of this version; absent where everybody gets it
ALTER TABLE tool_version ADD COLUMN compared_since TIMESTAMP;
