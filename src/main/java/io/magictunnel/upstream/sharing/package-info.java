/** Connections that users, or sessions of clients, have for themselves. Everybody's own is kept by {@code upstream.keeping}. */
package io.magictunnel.upstream.sharing;
