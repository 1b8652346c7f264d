/** Where credentials for upstream servers come from: the vault, and who allowed us what. */
package io.magictunnel.upstream.proof;
