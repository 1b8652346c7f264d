/** What the pages of budgets and of calls of language models show and do. What is counted, and how, is not decided here. */
package io.magictunnel.provider.overview.spending;
