package io.magictunnel;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Every rule of the house finds the fault that was planted for it: a rule that cannot fail proves nothing. */
class HouseRulesTest {

    private static final Path PLAN = Path.of("src/test/resources/planted.puml");

    @Test
    void aCircleOfRoomsIsFound() {
        assertThat(faults(HouseRules.roomsFormNoCircle("planted.circle"), "planted.circle"))
                .contains("Hen.from", "Egg.from");
    }

    @Test
    void anImportThatIsNotDrawnIsFound() {
        assertThat(faults(
                        HouseRules.importsFollowThePlan("planted.plan", PLAN),
                        "planted.plan.ground",
                        "planted.plan.roof"))
                .contains("planted.plan.ground.Stone");
    }

    @Test
    void aRoomThatIsNotDrawnIsFound() {
        assertThat(faults(HouseRules.everyRoomIsDrawn("planted.plan", PLAN), "planted.plan.shed"))
                .contains("planted.plan.shed.Rake");
    }

    @Test
    void aWordThatKnowsTheServerIsFound() {
        assertThat(faults(HouseRules.protocolKnowsNothingOfUs("planted.words"), "planted.words"))
                .contains("planted.words.protocol.Word");
    }

    @Test
    void aClassThatKnowsTheScreenIsFound() {
        assertThat(faults(HouseRules.onlyPagesKnowTheScreen(), "planted.screen"))
                .contains("planted.screen.ToolsView");
    }

    @Test
    void anEntityManagerOutsideARepositoryIsFound() {
        assertThat(faults(HouseRules.onlyRepositoriesHoldAnEntityManager(), "planted.store"))
                .contains("planted.store.Shelf.entities");
    }

    @Test
    void waitingInsideATransactionIsFound() {
        assertThat(faults(HouseRules.nobodyWaitsForOthersInsideATransaction(), "planted.waiting"))
                .contains("planted.waiting.Patience.line");
    }

    @Test
    void aTransactionOnASingleMethodIsFound() {
        assertThat(faults(HouseRules.transactionsStandOnWholeClasses(), "planted.methods"))
                .contains("planted.methods.Half.thisOneOnly()");
    }

    @Test
    void aScheduleOutsideATimerIsFound() {
        assertThat(faults(HouseRules.schedulesLiveInTimers(), "planted.clock"))
                .contains("planted.clock.Rooster.crow()");
    }

    @Test
    void aNameThatSaysNothingIsFound() {
        assertThat(faults(HouseRules.namesSayWhatAThingIs(), "planted.names")).contains("planted.names.ToolHelper");
    }

    @Test
    void twoTypesOfOneNameAreFound() {
        assertThat(faults(HouseRules.noTwoTypesShareAName(), "planted.twins"))
                .contains("planted.twins.left.Twin")
                .contains("planted.twins.right.Twin");
    }

    private static String faults(ArchRule rule, String... packages) {
        return String.join(
                "\n",
                rule.evaluate(new ClassFileImporter().importPackages(packages))
                        .getFailureReport()
                        .getDetails());
    }
}
