/** What the pages show of describing tools in figures: how much, by whom, at which cost, and what is kept of answers. */
package io.magictunnel.enhancement.board.figures;
