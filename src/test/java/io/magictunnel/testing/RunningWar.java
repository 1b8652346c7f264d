package io.magictunnel.testing;

import java.io.File;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The product as it ships, with the tests beside it as one more library. Deployed once, for every integration test. */
public final class RunningWar {

    private RunningWar() {}

    @Deployment
    public static WebArchive asBuilt() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/magictunnel.war"))
                .addAsLibrary(ourTests())
                .addAsLibrary(assertions());
    }

    private static JavaArchive ourTests() {
        var compiled = ShrinkWrap.create(GenericArchive.class)
                .as(ExplodedImporter.class)
                .importDirectory(new File("target/test-classes"), Filters.exclude("/?(META-INF|planted)/.*"))
                .as(GenericArchive.class);
        return ShrinkWrap.create(JavaArchive.class, "tests.jar")
                .merge(compiled)
                .addAsResource(
                        new StringAsset(DoorForTests.class.getName()),
                        "META-INF/services/jakarta.servlet.ServletContainerInitializer");
    }

    private static File assertions() {
        return new File(Assertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }
}
