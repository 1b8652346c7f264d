/** Faults against the rules of the house, one in each package, so that a test can prove that the rules find them. */
package planted;
