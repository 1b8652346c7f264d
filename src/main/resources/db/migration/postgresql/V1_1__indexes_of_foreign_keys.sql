-- Derby makes these by itself
CREATE INDEX api_key_user ON api_key (user_id);
CREATE INDEX session_token_user ON session_token (user_id);
