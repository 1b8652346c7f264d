/** What a server tells without being asked, on a stream that is kept open for it. */
package io.magictunnel.upstream.announcement;
