/** What happened and what is connected, for people: the dashboard. It reads other rooms and changes none. */
package io.magictunnel.analytics;
