/** Signing in with a name and a password, and what that lasts: the browser's session and tokens for the REST API. */
package io.magictunnel.security.session;
