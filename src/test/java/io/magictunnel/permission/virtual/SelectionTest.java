package io.magictunnel.permission.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.permission.Matter;
import io.magictunnel.permission.grant.Grant.TargetKind;
import io.magictunnel.permission.virtual.SelectionRule.Kind;
import io.magictunnel.platform.DomainException;
import io.magictunnel.registry.ToolSource;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {

    private static final ToolSource DISK = new ToolSource.UpstreamServer("disk");
    private static final Matter READ_FILE =
            new Matter(TargetKind.TOOL, "disk__read", "Files", List.of("safe", "io"), DISK);
    private static final Matter SUMMARY = new Matter(TargetKind.PROMPT, "disk__read", "notes", List.of(), DISK);
    private static final Matter README =
            new Matter(TargetKind.RESOURCE, "file:///readme/{part}", "files", List.of(), DISK);
    private static final Matter OURS =
            new Matter(TargetKind.TOOL, "count", "text", List.of("safe"), new ToolSource.CapabilityFile("disk"));

    @ParameterizedTest
    @CsvSource({
        "EVERYTHING,,        true,true,true,true",
        "SERVER,disk,        true,true,true,false",
        "CATEGORY,FILES,     true,false,true,false",
        "TAG,safe,           true,false,false,true",
        "TOOL,disk__read,    true,false,false,false",
        "PROMPT,disk__read,  false,true,false,false",
        "RESOURCE,file:///readme/{part},false,false,true,false",
        "TOOL,disk__rea,     false,false,false,false",
        "TOOL,DISK__READ,    false,false,false,false",
        "SERVER,dis,         false,false,false,false",
        "TAG,Safe,           false,false,false,false"
    })
    void aRuleIsAboutExactlyWhatItNames(
            Kind kind, String name, boolean tool, boolean prompt, boolean resource, boolean ours) {
        var selection = including(new SelectionRule(kind, name));

        assertThat(selection.selects(READ_FILE)).isEqualTo(tool);
        assertThat(selection.selects(SUMMARY)).isEqualTo(prompt);
        assertThat(selection.selects(README)).isEqualTo(resource);
        assertThat(selection.selects(OURS)).isEqualTo(ours);
    }

    @Test
    void withoutRulesNothingIsSelected() {
        assertThat(Selection.NOTHING.selects(OURS)).isFalse();
        assertThat(new Selection(List.of(), List.of(SelectionRule.everything())).selects(OURS))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"EVERYTHING", "SERVER", "CATEGORY", "TAG", "TOOL"})
    void whatIsLeftOutIsOutHoweverItWasTakenIn(Kind kind) {
        var name =
                switch (kind) {
                    case EVERYTHING -> "";
                    case SERVER -> "disk";
                    case CATEGORY -> "files";
                    case TAG -> "io";
                    case TOOL, PROMPT, RESOURCE -> "disk__read";
                };
        var out = List.of(new SelectionRule(kind, name));

        assertThat(new Selection(List.of(new SelectionRule(Kind.TOOL, "disk__read")), out).selects(READ_FILE))
                .isFalse();
        assertThat(new Selection(List.of(SelectionRule.everything()), out).selects(READ_FILE))
                .isFalse();
    }

    @Test
    void whateverAServerCallsItsThingsNothingBreaks() {
        var odd = new Matter(
                TargetKind.RESOURCE,
                "x".repeat(100_000),
                "\u0000 \n",
                Collections.nCopies(1000, "\ud800"),
                new ToolSource.UpstreamServer(""));

        assertThat(including(new SelectionRule(Kind.CATEGORY, "files")).selects(odd))
                .isFalse();
        assertThat(including(SelectionRule.everything()).selects(odd)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "two\nlines", "nul\u0000"})
    void aRuleNeedsANameOnOneLine(String name) {
        assertThatThrownBy(() -> new SelectionRule(Kind.TOOL, name))
                .isInstanceOf(DomainException.class)
                .hasMessage("A rule about a tool needs its name: 1 to 2000 characters on one line");
    }

    @Test
    void namesAreBoundedAndKindsAreNeeded() {
        assertThatThrownBy(() -> new SelectionRule(Kind.RESOURCE, "x".repeat(2001)))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> new SelectionRule(Kind.SERVER, null)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> new SelectionRule(null, "x")).isInstanceOf(DomainException.class);
    }

    @Test
    void equalRulesInAnyOrderAreEqualSelectionsAndTextsTellThemApart() {
        var tool = new SelectionRule(Kind.TOOL, "a");
        var tag = new SelectionRule(Kind.TAG, "a");
        var one = new Selection(List.of(tool, tag, tool), List.of());
        var same = new Selection(List.of(tag, tool), List.of());
        var split = new Selection(List.of(tool), List.of(tag));

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).hasToString(same.toString());
        assertThat(one.size()).isEqualTo(2);
        assertThat(List.of(one.toString(), split.toString(), Selection.NOTHING.toString()))
                .doesNotHaveDuplicates();
        assertThat(including(new SelectionRule(Kind.TAG, "a', tool 'b"))).isNotEqualTo(one);
    }

    private static Selection including(SelectionRule... rules) {
        return new Selection(List.of(rules), List.of());
    }
}
