/**
 * What has no domain of its own: refusals, JSON, configuration, the clock, the schema migrations. Nothing here knows a tool,
 * a user or a page.
 */
package io.magictunnel.platform;
