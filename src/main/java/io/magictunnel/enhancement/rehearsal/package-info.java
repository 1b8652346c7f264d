/** Trying out whether tools can be described, before many are. */
package io.magictunnel.enhancement.rehearsal;
