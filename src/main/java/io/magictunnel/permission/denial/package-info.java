/** Calls that were denied, and how they come into the audit trail without flooding it. */
package io.magictunnel.permission.denial;
