/**
 * OAuth 2.1 as a client of protected MCP servers: finding the authorization server, introducing ourselves, and having tokens. It
 * keeps nothing itself and knows no browser: both are handed in.
 */
package io.magictunnel.upstream.oauth;
