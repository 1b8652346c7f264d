-- Derby makes this by itself
CREATE INDEX external_identity_user ON external_identity (user_id);
