/** Whether arguments are what a tool takes, and what is wrong with those that are not. */
package io.magictunnel.execution.argument;
