/** The audit trail as it is stored and searched. */
package io.magictunnel.security.audit;
