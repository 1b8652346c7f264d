/**
 * The program {@code magictunnel-llm}: the product's care for tools, from a terminal. It speaks the REST API as any other client
 * does and knows nothing of the rooms; it ships as one jar of its own.
 */
package io.magictunnel.cli;
