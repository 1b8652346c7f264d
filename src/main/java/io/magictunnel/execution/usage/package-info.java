/** How often tools run and how long it takes: totals that outlive the single executions, and meters for monitoring systems. */
package io.magictunnel.execution.usage;
