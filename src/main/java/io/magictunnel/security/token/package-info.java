/** Tokens of an issuer outside: we are a protected resource of its, prove its tokens, and know its people as users of ours. */
package io.magictunnel.security.token;
