package io.magictunnel;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;

/** The drawing docs/house.puml and the naming rules, held against the product. {@link HouseRulesTest} proves that they bite. */
@AnalyzeClasses(packages = "io.magictunnel", importOptions = DoNotIncludeTests.class)
class HouseTest {

    private static final String ROOT = "io.magictunnel";
    private static final Path PLAN = Path.of("docs/house.puml");

    @ArchTest
    static final ArchRule rooms_form_no_circle = HouseRules.roomsFormNoCircle(ROOT);

    @ArchTest
    static final ArchRule imports_follow_the_plan = HouseRules.importsFollowThePlan(ROOT, PLAN);

    @ArchTest
    static final ArchRule every_room_is_drawn = HouseRules.everyRoomIsDrawn(ROOT, PLAN);

    @ArchTest
    static final ArchRule protocol_knows_nothing_of_us = HouseRules.protocolKnowsNothingOfUs(ROOT);

    @ArchTest
    static final ArchRule only_pages_know_the_screen = HouseRules.onlyPagesKnowTheScreen();

    @ArchTest
    static final ArchRule only_repositories_hold_an_entity_manager = HouseRules.onlyRepositoriesHoldAnEntityManager();

    @ArchTest
    static final ArchRule nobody_waits_for_others_inside_a_transaction =
            HouseRules.nobodyWaitsForOthersInsideATransaction();

    @ArchTest
    static final ArchRule transactions_stand_on_whole_classes = HouseRules.transactionsStandOnWholeClasses();

    @ArchTest
    static final ArchRule schedules_live_in_timers = HouseRules.schedulesLiveInTimers();

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = HouseRules.namesSayWhatAThingIs();

    @ArchTest
    static final ArchRule no_two_types_share_a_name = HouseRules.noTwoTypesShareAName();
}
