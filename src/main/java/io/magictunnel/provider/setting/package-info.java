/** Which providers there are, where they are and with which keys: from the configuration file, or stored. Nothing is asked here. */
package io.magictunnel.provider.setting;
