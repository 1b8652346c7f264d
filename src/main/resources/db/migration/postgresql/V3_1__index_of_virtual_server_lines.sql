-- Derby makes it by itself
CREATE INDEX virtual_server_line_server ON virtual_server_line (server_name);
