/** What was read, and why it could not be, in the words of the client's generation. Who reads, and where, is decided elsewhere. */
package io.magictunnel.mcp.reading;
