/** Whether a new description tells the truth about its tool. It compares words with the schema, and asks no model. */
package io.magictunnel.enhancement.quality;
