/**
 * What servers want while they work for somebody: input of the client for whom a call runs, as requests within the call or in
 * rounds, and to be heard by that client and by nobody else.
 */
package io.magictunnel.upstream.input;
