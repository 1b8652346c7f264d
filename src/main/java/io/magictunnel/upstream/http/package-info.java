/** MCP over Streamable HTTP as a client: one request, one POST; answers as JSON or as a stream of events. */
package io.magictunnel.upstream.http;
