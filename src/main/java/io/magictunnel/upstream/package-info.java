/** Other MCP servers: start or connect, list their tools into the catalogue, call them, supervise them. Our own MCP face is {@code mcp}. */
package io.magictunnel.upstream;
