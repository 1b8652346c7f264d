/** How providers are: which models they say they have, what a check in four steps finds, and a word for each. */
package io.magictunnel.provider.health;
