/** Whether a caller may use a tool, and why: roles, grants, one decision for every way in. Running the tool is not done here. */
package io.magictunnel.permission;
