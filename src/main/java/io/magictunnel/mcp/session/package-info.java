/** Sessions of the revisions that have them: who owns one, what runs in it, when it ends. No HTTP and no JSON here. */
package io.magictunnel.mcp.session;
