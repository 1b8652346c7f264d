/**
 * Which prices hold: those of this release, of an operator's file, or an administrator's; and since when. What may be spent is
 * {@code provider.budget}'s affair.
 */
package io.magictunnel.provider.price.keeping;
