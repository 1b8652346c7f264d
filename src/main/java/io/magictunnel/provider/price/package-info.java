/** What a vendor's price list says about a model, and what a call costs by it. Whose list counts is {@code keeping}'s affair. */
package io.magictunnel.provider.price;
