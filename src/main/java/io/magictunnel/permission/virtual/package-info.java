/** Named selections of what there is, each an MCP server of its own to clients. A selection only ever takes away from what a caller may use. */
package io.magictunnel.permission.virtual;
