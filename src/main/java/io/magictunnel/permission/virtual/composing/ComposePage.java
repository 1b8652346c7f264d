package io.magictunnel.permission.virtual.composing;

import io.magictunnel.permission.offer.ToolOffers;
import io.magictunnel.permission.offer.ToolVisibility;
import io.magictunnel.permission.virtual.Selection;
import io.magictunnel.permission.virtual.SelectionPreview;
import io.magictunnel.permission.virtual.SelectionPreviews;
import io.magictunnel.permission.virtual.VirtualServer;
import io.magictunnel.permission.virtual.VirtualServers;
import io.magictunnel.permission.virtual.Visibility;
import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.Json;
import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** admin/virtual-server.xhtml: one virtual server is composed, or changed. Nothing holds before it is saved. */
@Named
@ViewScoped
public class ComposePage implements Serializable {

    @Inject
    CurrentCaller caller;

    @Inject
    VirtualServers servers;

    @Inject
    SelectionPreviews previews;

    @Inject
    ToolOffers offers;

    @Inject
    NoticePage notices;

    private String opened = "";
    private String name = "";
    private String title = "";
    private String description = "";
    private String instructions = "";
    private boolean enabled = true;
    private boolean everybody = true;
    private List<String> roles = List.of();
    private String users = "";
    private String toolVisibility = "";
    private int version;
    private boolean missing;
    private Composition composition = new Composition(Selection.NOTHING);

    /** Takes over the virtual server that the address names; without one, a new one is composed. */
    public void open() {
        if (opened.isEmpty() || !caller.get().role().covers(Role.OPERATOR)) {
            return;
        }
        try {
            takeOver(servers.get(opened));
        } catch (DomainException gone) {
            missing = true;
        }
    }

    private void takeOver(VirtualServer server) {
        name = server.name();
        title = server.title();
        description = server.description();
        instructions = server.instructions();
        enabled = server.enabled();
        everybody = server.visibility().everybody();
        roles = server.visibility().roles().stream().map(Role::name).toList();
        users = String.join(", ", server.visibility().users());
        toolVisibility = server.toolVisibility().map(ToolVisibility::name).orElse("");
        version = server.version();
        composition = new Composition(server.selection());
    }

    public void save() {
        notices.attempt(() -> {
            var wish = wish();
            takeOver(version == 0 ? servers.create(caller.get(), wish) : servers.update(caller.get(), wish));
            opened = name;
            notices.say("compose.saved", name);
        });
    }

    private VirtualServer wish() {
        return new VirtualServer(
                name.strip(),
                title,
                description,
                instructions,
                enabled,
                everybody
                        ? Visibility.EVERYBODY
                        : Visibility.of(roles.stream().map(Role::valueOf).toList(), named(users)),
                composition.selection(),
                Optional.of(toolVisibility).filter(set -> !set.isEmpty()).map(ToolVisibility::valueOf),
                version);
    }

    private static Set<String> named(String list) {
        return Arrays.stream(list.split("[,\\s]+"))
                .filter(one -> !one.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Composition composition() {
        return composition;
    }

    /** What has been ticked so far comes down to this. */
    public SelectionPreview getPreview() {
        return previews.of(caller.atLeast(Role.OPERATOR), composition.selection());
    }

    /** What the list of tools would show, if all goes well. */
    public ToolVisibility getShown() {
        return toolVisibility.isEmpty() ? offers.usual() : ToolVisibility.valueOf(toolVisibility);
    }

    /** Whether less than all is to be shown, and nothing that is selected could find the rest. */
    public boolean isDeadEnd() {
        return getPreview().offers().stream().anyMatch(price -> price.visibility() == getShown() && price.deadEnd());
    }

    /** For the configuration file of a desktop client. */
    public String getSnippet() {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("type", "http");
        entry.put("url", address());
        entry.put("headers", Map.of("Authorization", "Bearer YOUR_API_KEY"));
        return Json.MAPPER
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(Map.of("mcpServers", Map.of(name.isBlank() ? "NAME" : name.strip(), entry)));
    }

    private String address() {
        var request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        var path = "/mcp/" + (name.isBlank() ? "NAME" : name.strip());
        return URI.create(request.getRequestURL().toString()).resolve("/") + path.substring(1);
    }

    public List<Role> getRoleChoices() {
        return Arrays.stream(Role.values()).filter(role -> role != Role.ADMIN).toList();
    }

    public ToolVisibility getUsual() {
        return offers.usual();
    }

    public ToolVisibility[] getVisibilities() {
        return ToolVisibility.values();
    }

    public boolean isMayChange() {
        return caller.get().role().covers(Role.ADMIN);
    }

    /** Whether the address names a virtual server that is not there. */
    public boolean isMissing() {
        return missing;
    }

    public boolean isStored() {
        return version > 0;
    }

    public String getOpened() {
        return opened;
    }

    public void setOpened(String opened) {
        this.opened = opened == null ? "" : opened;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getInstructions() {
        return instructions;
    }

    public void setInstructions(String instructions) {
        this.instructions = instructions;
    }

    public String getToolVisibility() {
        return toolVisibility;
    }

    public void setToolVisibility(String toolVisibility) {
        this.toolVisibility = toolVisibility == null ? "" : toolVisibility;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public boolean isEverybody() {
        return everybody;
    }

    public void setEverybody(boolean everybody) {
        this.everybody = everybody;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles;
    }

    public String getUsers() {
        return users;
    }

    public void setUsers(String users) {
        this.users = users;
    }
}
