/** What is known of the tools of one catalogue: their words, ready for search, and where each points. Who may see what is asked of others. */
package io.magictunnel.discovery.index;
