/** Lists as one caller may see them, encoded once for all callers with equal rights, and who is told when they change. Who may see what is {@code permission}'s affair. */
package io.magictunnel.mcp.listing;
