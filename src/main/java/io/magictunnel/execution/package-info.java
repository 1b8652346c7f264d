/**
 * Running a tool, whoever asks: permit, validate, invoke, limit, record. How another MCP server is spoken to is
 * {@code upstream}'s affair, and MCP's own words are {@code mcp}'s.
 */
package io.magictunnel.execution;
