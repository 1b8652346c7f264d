/**
 * The catalogue of tools: what each one is, where it came from, and the capability files that define our own. Who may use a
 * tool is {@code permission}'s affair, running it {@code execution}'s.
 */
package io.magictunnel.registry;
