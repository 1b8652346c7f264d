/**
 * A tool tried by hand: a form from its schema, one run, and its result shown by kind. Whether the run is allowed and how it goes
 * is not decided here but in {@code execution}.
 */
package io.magictunnel.execution.trial;
