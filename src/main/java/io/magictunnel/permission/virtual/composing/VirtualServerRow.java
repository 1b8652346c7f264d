package io.magictunnel.permission.virtual.composing;

import io.magictunnel.permission.virtual.SelectionPreview;
import io.magictunnel.permission.virtual.VirtualServer;
import java.io.Serializable;

/**
 * One line of the table of virtual servers.
 *
 * @param forWhom roles and users; empty where it is for everybody
 * @param things how many prompts, resources and templates it selects
 * @param tokens what clients pay for its list of tools
 */
public record VirtualServerRow(
        String name,
        String title,
        String path,
        boolean enabled,
        String forWhom,
        long tools,
        long things,
        long tokens,
        long allTokens)
        implements Serializable {

    static VirtualServerRow of(VirtualServer server, SelectionPreview preview) {
        return new VirtualServerRow(
                server.name(),
                server.title(),
                server.path(),
                server.enabled(),
                server.visibility().everybody() ? "" : server.visibility().toString(),
                preview.tools().selected(),
                preview.prompts().selected()
                        + preview.resources().selected()
                        + preview.templates().selected(),
                preview.tokens().selected(),
                preview.tokens().all());
    }
}
