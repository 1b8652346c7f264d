/** The tools of upstream servers as entries of our catalogue: their names here, what is kept of them, and how they come and go. */
package io.magictunnel.upstream.federation;
