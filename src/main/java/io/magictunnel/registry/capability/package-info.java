/**
 * The files that define our own tools: read with positions, checked against rules that name what is wrong and where, watched
 * for changes. What a tool does when it is called is not known here.
 */
package io.magictunnel.registry.capability;
