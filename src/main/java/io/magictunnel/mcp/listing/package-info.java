/** The tools as one caller may see them, encoded once for all callers with equal rights. Who may see what is {@code permission}'s affair. */
package io.magictunnel.mcp.listing;
