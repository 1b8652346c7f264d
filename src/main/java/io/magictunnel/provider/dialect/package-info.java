/** What the vendors' adapters have in common: making requests fit, and putting answers together. Nothing here belongs to one vendor. */
package io.magictunnel.provider.dialect;
