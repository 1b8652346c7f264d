/**
 * What may be spent on models: money is set aside before a call, over all budgets on its path at once, and settled after it. What
 * a call costs is {@code provider.price}'s affair.
 */
package io.magictunnel.provider.budget;
