/**
 * Running programs of this machine: starting them so that none outlives the server, feeding and reading them within limits.
 * What a tool is and who may run it is not decided here.
 */
package io.magictunnel.execution.command;
