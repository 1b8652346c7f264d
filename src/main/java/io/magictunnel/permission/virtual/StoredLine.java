package io.magictunnel.permission.virtual;

import io.magictunnel.security.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One of the many things that a virtual server names: what it takes in, what it leaves out, and for whom it is. */
@Entity
@Table(name = "virtual_server_line")
public class StoredLine {

    private static final String ROLE = "ROLE";
    private static final String USER = "USER";

    /** What the name is there for. */
    enum Part {
        INCLUDE,
        EXCLUDE,
        VISIBLE_TO
    }

    @Id
    private String id;

    @Column(name = "server_name")
    private String serverName;

    @Enumerated(EnumType.STRING)
    private Part part;

    private String kind;

    @Column(name = "named")
    private String name;

    protected StoredLine() {}

    private StoredLine(String serverName, Part part, String kind, String name) {
        this.id = UUID.randomUUID().toString();
        this.serverName = serverName;
        this.part = part;
        this.kind = kind;
        this.name = name;
    }

    /** All lines of a virtual server. */
    static List<StoredLine> of(VirtualServer server) {
        var to = server.visibility();
        return Stream.of(
                        rules(server, Part.INCLUDE, server.selection().included()),
                        rules(server, Part.EXCLUDE, server.selection().excluded()),
                        to.roles().stream()
                                .map(role -> new StoredLine(server.name(), Part.VISIBLE_TO, ROLE, role.name())),
                        to.users().stream().map(user -> new StoredLine(server.name(), Part.VISIBLE_TO, USER, user)))
                .flatMap(lines -> lines)
                .toList();
    }

    static Selection selection(Collection<StoredLine> lines) {
        return new Selection(rules(lines, Part.INCLUDE), rules(lines, Part.EXCLUDE));
    }

    /** For whom it is that is not for everybody. */
    static Visibility visibility(Collection<StoredLine> lines) {
        return Visibility.of(
                visibleTo(lines, ROLE).map(Role::valueOf).toList(),
                visibleTo(lines, USER).toList());
    }

    String serverName() {
        return serverName;
    }

    private static Stream<StoredLine> rules(VirtualServer server, Part part, List<SelectionRule> rules) {
        return rules.stream()
                .map(rule -> new StoredLine(server.name(), part, rule.kind().name(), rule.name()));
    }

    private static List<SelectionRule> rules(Collection<StoredLine> lines, Part part) {
        return lines.stream()
                .filter(line -> line.part == part)
                .map(line -> new SelectionRule(SelectionRule.Kind.valueOf(line.kind), line.name))
                .toList();
    }

    private static Stream<String> visibleTo(Collection<StoredLine> lines, String kind) {
        return lines.stream()
                .filter(line -> line.part == Part.VISIBLE_TO && line.kind.equals(kind))
                .map(line -> line.name);
    }
}
