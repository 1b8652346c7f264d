/** A capability file as text: its YAML with the place of every value, and what can be said about it in words. No rule is here. */
package io.magictunnel.registry.capability.document;
