/** What servers tell clients for the record. */
package io.magictunnel.protocol.logging;
