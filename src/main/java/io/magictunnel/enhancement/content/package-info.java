/**
 * What is written about tools besides their descriptions: prompts that help to use them, and documents about them. They are kept in
 * versions, and served as MCP prompts and resources to whoever may use the tool.
 */
package io.magictunnel.enhancement.content;
