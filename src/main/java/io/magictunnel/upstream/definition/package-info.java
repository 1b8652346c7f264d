/**
 * How an operator writes an upstream server down: the {@code mcpServers} format of desktop clients, read into checked
 * definitions with precise refusals. Nothing is started or connected here.
 */
package io.magictunnel.upstream.definition;
