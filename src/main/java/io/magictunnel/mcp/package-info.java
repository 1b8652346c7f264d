/** Our own MCP server: the endpoint, its sessions and streams, one handler per method family. Tools run behind {@code execution}'s door, never here. */
package io.magictunnel.mcp;
