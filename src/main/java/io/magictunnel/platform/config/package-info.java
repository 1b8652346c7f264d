/**
 * The one configuration file: read with places, checked as a whole before anything starts, and offered to MicroProfile Config.
 * Which keys there are is not known here; every room's {@code ...Config} class says its own.
 */
package io.magictunnel.platform.config;
