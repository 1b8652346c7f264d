/** What people and clients chose of what was found, and how that changes what is found next. It never says more about a tool to somebody than that others chose it, and nothing to whom may not use it. */
package io.magictunnel.discovery.learning;
