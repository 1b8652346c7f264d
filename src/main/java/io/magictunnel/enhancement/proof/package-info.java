/** Whether tools are found better in new words, or at least no worse: tried with questions that the new words had no part in. */
package io.magictunnel.enhancement.proof;
