package io.magictunnel;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.magictunnel.platform.config.NamedSections;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    @Test
    void namesEveryConfigurationClassOfTheHouse() {
        var inTheHouse = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.magictunnel").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigProperties.class)
                                || type.isAnnotatedWith(NamedSections.class))
                        .map(JavaClass::getName)
                        .toList();

        assertThat(Configuration.CLASSES).extracting(Class::getName).containsExactlyInAnyOrderElementsOf(inTheHouse);
    }
}
