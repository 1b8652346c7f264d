/** What administrators decided: who may or may not use what. What follows from all decisions together is the rule's affair. */
package io.magictunnel.permission.grant;
