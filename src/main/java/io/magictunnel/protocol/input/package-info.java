/** What servers ask of clients, and what comes back. */
package io.magictunnel.protocol.input;
