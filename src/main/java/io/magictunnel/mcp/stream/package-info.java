/** How an answer travels: as one JSON body, or as events on a stream. What is answered is decided elsewhere. */
package io.magictunnel.mcp.stream;
