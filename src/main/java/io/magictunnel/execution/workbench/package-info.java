/** The tools as people see them: the table with its figures, and one tool in all its aspects. Trying a tool is in {@code trial}. */
package io.magictunnel.execution.workbench;
