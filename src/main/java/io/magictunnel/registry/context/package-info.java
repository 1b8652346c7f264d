/**
 * What sources offer besides tools: prompts, resources and templates of resources, in one catalogue. Who may see what is
 * {@code permission}'s affair, and getting or reading them that of {@code execution.context}.
 */
package io.magictunnel.registry.context;
