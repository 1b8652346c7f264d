/** How the decisions of administrators about single tools are kept. What they mean for the catalogue is told one room above. */
package io.magictunnel.registry.setting;
