/** The page of credentials: what is stored, for whom and what for, and the exchange of the vault's key. Never a value. */
package io.magictunnel.security.vault.overview;
