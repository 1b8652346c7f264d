/** The places that a tool's schema has for values, and which clue of a sentence fits where. */
package io.magictunnel.discovery.argument.slot;
