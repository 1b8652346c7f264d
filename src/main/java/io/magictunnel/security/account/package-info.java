/** What is stored about users, their API keys and session tokens, and how their secrets are kept. Not what a request may do. */
package io.magictunnel.security.account;
