/** The words of MCP and JSON-RPC, as records and a bytes-level reader and writer; nothing here decides, stores or connects. */
package io.magictunnel.protocol;
