/**
 * Who is calling: users, their API keys and sessions, and the trail of what was decided. Which tool a caller may use is the
 * affair of {@code permission}.
 */
package io.magictunnel.security;
