/** MCP over the standard streams of a child process: lines out, lines in, and a process that ends when we say so. */
package io.magictunnel.upstream.stdio;
