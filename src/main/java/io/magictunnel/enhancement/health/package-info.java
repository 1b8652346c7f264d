/** Whether better words can be written at this moment, and what to do where they cannot. */
package io.magictunnel.enhancement.health;
