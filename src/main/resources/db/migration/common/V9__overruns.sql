-- what vendors have billed beyond what was set aside, in millionths of a US dollar, and when that first happened in a period
ALTER TABLE budget_account ADD COLUMN overrun_micros BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE budget_account ADD COLUMN overrun_at TIMESTAMP;
