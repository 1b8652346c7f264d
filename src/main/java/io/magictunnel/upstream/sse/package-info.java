/** MCP over a stream of events and an address for messages, as in revision 2024-11-05, as a client. */
package io.magictunnel.upstream.sse;
