/**
 * HTTP with SSE, the transport of revision 2024-11-05, for clients that know no other: one stream brings all that is said to the
 * client, and all that the client says is posted beside it. What a request does is the same as at the usual endpoint.
 */
package io.magictunnel.mcp.sse;
