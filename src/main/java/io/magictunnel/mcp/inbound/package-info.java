/** What a POST to the endpoint is: which generation, which method, and whether headers and body agree. Nothing is answered here. */
package io.magictunnel.mcp.inbound;
