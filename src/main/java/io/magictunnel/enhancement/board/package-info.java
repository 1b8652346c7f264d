/** What the pages show of better words: all tools by how far they are, each with its versions, and what can be done about them. */
package io.magictunnel.enhancement.board;
