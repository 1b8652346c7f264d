package io.magictunnel.permission.overview;

import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.permission.WhoMay;
import io.magictunnel.permission.grant.Grant.Subject;
import io.magictunnel.permission.grant.Grant.SubjectKind;
import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.registry.RegistryError;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The question above the table of admin/grants.xhtml: may this role, user or key use this tool, and which rule says so? */
@Named
@ViewScoped
public class AccessCheckPage implements Serializable {

    @Inject
    CurrentCaller caller;

    @Inject
    CallerCatalogue catalogue;

    @Inject
    SubjectNames names;

    @Inject
    WhoMay whoMay;

    @Inject
    NoticePage notices;

    private SubjectKind kind = SubjectKind.ROLE;
    private String who = "";
    private String toolName = "";
    private WhoMay.Access answer;

    public void check() {
        answer = null;
        notices.attempt(() -> {
            caller.atLeast(Role.OPERATOR);
            answer = whoMay.use(tool(), new Subject(kind, who.strip()));
        });
    }

    /** What the one who asks may not know of, stays unknown here too. */
    private ToolDefinition tool() {
        return catalogue.known(caller.get()).stream()
                .filter(tool -> tool.name().value().equals(toolName.strip()))
                .findFirst()
                .orElseThrow(() -> new DomainException(
                        RegistryError.TOOL_NOT_FOUND, "There is no tool '%s'".formatted(toolName.strip())));
    }

    public WhoMay.Access getAnswer() {
        return answer;
    }

    public List<Suggestion> getSubjects() {
        return Suggestion.of(names.of(kind, caller.get()), who);
    }

    public List<Suggestion> getTools() {
        return Suggestion.of(
                catalogue.known(caller.get()).stream().map(tool -> tool.name().value()), toolName);
    }

    public SubjectKind getKind() {
        return kind;
    }

    public void setKind(SubjectKind kind) {
        this.kind = kind;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getToolName() {
        return toolName;
    }

    public void setToolName(String toolName) {
        this.toolName = toolName;
    }
}
