/** How we and a server introduce ourselves to each other, and what we know of it then. */
package io.magictunnel.upstream.greeting;
