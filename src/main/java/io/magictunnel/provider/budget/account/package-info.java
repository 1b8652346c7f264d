/** How budgets stand: what is spent and set aside in each period. Nothing here decides about a call. */
package io.magictunnel.provider.budget.account;
