package io.magictunnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Looks at the report of the unit tests: some versions of Surefire run ArchUnit's rules as no tests at all, and stay green. */
class HouseIT {

    private static final Path REPORT = Path.of("target/surefire-reports/TEST-io.magictunnel.HouseTest.xml");
    private static final Pattern COUNT = Pattern.compile("<testsuite[^>]* tests=\"(\\d+)\"");

    @Test
    void everyRuleOfTheHouseWasRun() throws IOException {
        assumeThat(REPORT)
                .as("the report of the unit tests, which were left out")
                .exists();

        var run = COUNT.matcher(Files.readString(REPORT))
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(run).singleElement().asString().endsWith("tests=\"%d\"".formatted(rules()));
    }

    private static long rules() {
        return Arrays.stream(HouseTest.class.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(ArchTest.class))
                .count();
    }
}
