/**
 * The catalogue for people and programs that administer it: searched, sorted, changed over REST, always as far as the caller
 * may see. The catalogue itself is {@code registry}'s.
 */
package io.magictunnel.execution.listing;
