/** What administrators allow: whose budget, for how long, how much. What is spent of it stands in {@code account}. */
package io.magictunnel.provider.budget.plan;
