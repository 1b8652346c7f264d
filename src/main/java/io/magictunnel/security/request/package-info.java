/** What is checked on every HTTP request besides who is calling: host, origin, area, role; and how refusals look. */
package io.magictunnel.security.request;
