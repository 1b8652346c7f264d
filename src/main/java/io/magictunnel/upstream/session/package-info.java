/**
 * Speaking MCP as a client: the handshake of both generations, calls, lists and what a server announces. How bytes travel is
 * the affair of {@code upstream.stdio} and {@code upstream.http}; when to connect is decided in {@code upstream.supervision}.
 */
package io.magictunnel.upstream.session;
