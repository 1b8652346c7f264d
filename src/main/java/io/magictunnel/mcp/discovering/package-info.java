/** The product's own tools that find other tools, and run one for a sentence. How tools are ranked and arguments are read is not done here. */
package io.magictunnel.mcp.discovering;
