-- which of its tools the list of a virtual server shows; where nothing is set, as the configuration says
ALTER TABLE virtual_server ADD COLUMN tool_visibility VARCHAR(20);
