package io.magictunnel.security.session;

import java.io.Serializable;
import java.time.Instant;

/** What a browser's session remembers: who signed in, and when. What that person may do is asked anew with every request. */
public record SignedIn(String userId, Instant since) implements Serializable {}
