/** How upstream servers keep to the protocol, as far as their connections saw it. Nothing here asks a server anything. */
package io.magictunnel.upstream.conduct;
