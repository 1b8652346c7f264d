/**
 * Getting prompts and reading resources, whoever asks: what the caller may not know is not found, and the one who offers it is
 * asked. MCP's own words for the answers are {@code mcp}'s affair.
 */
package io.magictunnel.execution.context;
