/** Keeping upstream servers running: when to connect, to wait, to try again and to give up. How one connects is decided elsewhere. */
package io.magictunnel.upstream.keeping;
