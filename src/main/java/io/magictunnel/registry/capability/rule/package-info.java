/** What a capability file may say, and what becomes of it. How the file is read and when is told beside and above. */
package io.magictunnel.registry.capability.rule;
