/** The provider that is always there: rules of our own, without key and network. The rules themselves stand with who needs them. */
package io.magictunnel.provider.builtin;
