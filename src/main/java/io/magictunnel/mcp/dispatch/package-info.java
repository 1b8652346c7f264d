/** What each method of the protocol does, for both of its generations. It knows neither HTTP nor sessions. */
package io.magictunnel.mcp.dispatch;
