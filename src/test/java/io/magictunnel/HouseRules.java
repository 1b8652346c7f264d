package io.magictunnel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Schedule;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The rules of the house, for any root package, so that they can be tried on planted faults as well as on the product. */
final class HouseRules {

    private static final Pattern STEREOTYPE = Pattern.compile("<<(.+)>>");

    private HouseRules() {}

    static ArchRule roomsFormNoCircle(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    static ArchRule importsFollowThePlan(String root, Path plan) {
        return classes()
                .that()
                .resideInAPackage(root + ".*..")
                .should(adhereToPlantUmlDiagram(plan, consideringOnlyDependenciesInDiagram()))
                .allowEmptyShould(true);
    }

    /** The plan's own rule overlooks a class that depends on nothing that is drawn. */
    static ArchRule everyRoomIsDrawn(String root, Path plan) {
        return classes()
                .that()
                .resideInAPackage(root + ".*..")
                .should()
                .resideInAnyPackage(drawnIn(plan))
                .allowEmptyShould(true);
    }

    static ArchRule protocolKnowsNothingOfUs(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".protocol..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(root + ".protocol..", "java..", "tools.jackson..")
                .allowEmptyShould(true);
    }

    static ArchRule onlyPagesKnowTheScreen() {
        return noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Page")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "org.primefaces..");
    }

    static ArchRule onlyRepositoriesHoldAnEntityManager() {
        return noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Repository")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class);
    }

    static ArchRule nobodyWaitsForOthersInsideATransaction() {
        return noClasses()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*(Gateway|Client|Invoker)")
                .allowEmptyShould(true);
    }

    static ArchRule transactionsStandOnWholeClasses() {
        return noMethods().should().beAnnotatedWith(Transactional.class);
    }

    static ArchRule schedulesLiveInTimers() {
        return methods()
                .that()
                .areAnnotatedWith(Schedule.class)
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Timer")
                .allowEmptyShould(true);
    }

    static ArchRule namesSayWhatAThingIs() {
        return noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Common|Base|DTO|Dto)");
    }

    static ArchRule noTwoTypesShareAName() {
        return classes().that().areTopLevelClasses().should(haveANameOfTheirOwn());
    }

    private static String[] drawnIn(Path plan) {
        try {
            return STEREOTYPE
                    .matcher(Files.readString(plan))
                    .results()
                    .map(found -> found.group(1))
                    .toArray(String[]::new);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ArchCondition<JavaClass> haveANameOfTheirOwn() {
        return new ArchCondition<>("have a simple name of their own") {
            private final Map<String, JavaClass> seen = new HashMap<>();

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.getSimpleName().equals("package-info")) {
                    return;
                }
                var other = seen.putIfAbsent(type.getSimpleName(), type);
                if (other != null && !other.equals(type)) {
                    events.add(SimpleConditionEvent.violated(
                            type, "%s and %s share a name".formatted(type.getName(), other.getName())));
                }
            }
        };
    }
}
