/** What the page of upstream servers shows and does. What a server is and how it is kept running is the room's own affair. */
package io.magictunnel.upstream.overview;
