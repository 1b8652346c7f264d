/** Users: what is kept about them and their passwords, and who may manage whom. Not what a request may do. */
package io.magictunnel.security.account;
