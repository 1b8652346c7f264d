/** What a running call wants from its client: how it is asked, in both generations of the protocol, and how it answers. */
package io.magictunnel.mcp.input;
