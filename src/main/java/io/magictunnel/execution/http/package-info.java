/**
 * Tools that are requests to HTTP services: the address that a call means, whether it may be asked, the request and what its
 * answer becomes. Other MCP servers are {@code upstream}'s affair.
 */
package io.magictunnel.execution.http;
