/** Writes texts about tools by rules: out of what the tool's author and its schema say, and nothing else. */
package io.magictunnel.enhancement.content.wording;
