package io.magictunnel.provider.overview;

import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.provider.LlmTarget;
import io.magictunnel.provider.choice.ProviderGroup;
import io.magictunnel.provider.health.CheckRun;
import io.magictunnel.provider.health.CheckStep;
import io.magictunnel.provider.health.ProviderStatuses;
import io.magictunnel.provider.setting.ProviderGroups;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** The part of admin/providers.xhtml about groups: who shares the load, and who stands in for whom. */
@Named
@ViewScoped
public class GroupsPage implements Serializable {

    @Inject
    CurrentCaller caller;

    @Inject
    ProviderGroups groups;

    @Inject
    ProviderStatuses statuses;

    @Inject
    NoticePage notices;

    private String chosen = "";
    private String name = "";
    private String members = "";
    private String balance = GroupText.EMPTY.balance();
    private String fallbacks = "";
    private List<Result> results = List.of();

    /** How a member was when it was checked. */
    public record Result(String member, boolean good, String said, String next) implements Serializable {

        static Result of(LlmTarget member, CheckRun run) {
            var last = run.failure().orElse(run.done().getLast());
            return new Result(member.spelling(), last.result() == CheckStep.Result.OK, last.said(), last.next());
        }
    }

    /** A group as the table shows it: its members in their order, each with its weight where the group gives one. */
    public record Row(String name, List<String> members, String balance, List<String> fallbacks, boolean stored)
            implements Serializable {

        static Row of(ProviderGroup group) {
            return new Row(
                    group.name(),
                    GroupText.members(group, " × "),
                    GroupText.spelled(group.balance()),
                    ProviderView.spelled(group.fallbacks().general()),
                    group.stored());
        }
    }

    public List<Row> getRows() {
        caller.atLeast(Role.OPERATOR);
        return groups.all().stream().map(Row::of).toList();
    }

    /** A new one is written. */
    public void begin() {
        chosen = "";
        name = "";
        fill(GroupText.EMPTY);
    }

    /** That one is written anew, or a question is about it. */
    public void choose(String group) {
        notices.attempt(() -> {
            fill(GroupText.of(groups.get(group)));
            chosen = group;
            name = group;
        });
    }

    public void save() {
        var text = new GroupText(members, balance, fallbacks);
        if (chosen.isEmpty()) {
            if (notices.attempt(() -> groups.add(caller.get(), name.strip(), text.definition(Optional.empty())))) {
                notices.done("group.made", name.strip());
            }
        } else if (notices.attempt(
                () -> groups.replace(caller.get(), chosen, text.definition(Optional.of(groups.get(chosen)))))) {
            notices.done("group.changed", chosen);
        }
    }

    public void remove() {
        if (notices.attempt(() -> groups.remove(caller.get(), chosen))) {
            notices.done("group.removed", chosen);
        }
    }

    /** Looks at each member, which takes as long as they take. */
    public void check(String group) {
        chosen = group;
        results = List.of();
        notices.attempt(
                () -> results = statuses.check(caller.atLeast(Role.OPERATOR), groups.get(group)).entrySet().stream()
                        .map(member -> Result.of(member.getKey(), member.getValue()))
                        .toList());
    }

    private void fill(GroupText text) {
        members = text.members();
        balance = text.balance();
        fallbacks = text.fallbacks();
    }

    public List<Result> getResults() {
        return results;
    }

    public List<String> getBalances() {
        return GroupText.balances();
    }

    public String getChosen() {
        return chosen;
    }

    public int getSelectedCount() {
        return 1;
    }

    public List<String> getConcerned() {
        return List.of(chosen);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public String getMembers() {
        return members;
    }

    public void setMembers(String members) {
        this.members = members == null ? "" : members;
    }

    public String getBalance() {
        return balance;
    }

    public void setBalance(String balance) {
        this.balance = getBalances().contains(balance) ? balance : GroupText.EMPTY.balance();
    }

    public String getFallbacks() {
        return fallbacks;
    }

    public void setFallbacks(String fallbacks) {
        this.fallbacks = fallbacks == null ? "" : fallbacks;
    }
}
