/** What all pages have in common: theme, notices, tables, units. What a page shows is the affair of its own room. */
package io.magictunnel.platform.screen;
