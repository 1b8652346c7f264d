/**
 * What was run, by whom, how it went and how often: written in batches beside the calls, searched by people. Secrets in
 * arguments and results do not get in.
 */
package io.magictunnel.execution.history;
