/** What came of describing tools, in figures: how many, by whom, how well, and what it cost. */
package io.magictunnel.enhancement.statistics;
