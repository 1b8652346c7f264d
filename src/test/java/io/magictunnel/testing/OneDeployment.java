package io.magictunnel.testing;

import java.io.IOException;
import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.container.spi.context.annotation.DeploymentScoped;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.container.BeforeStart;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.Event;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jboss.arquillian.test.spi.context.ClassContext;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * Puts {@link RunningWar} into the server before it starts, where its own configuration looks for the product, and lets every
 * test class share it. Otherwise Arquillian would deploy once for each class.
 */
public class OneDeployment implements LoadableExtension {

    /** The servlet through which Arquillian runs a test inside the product. */
    static final String RUNNER = "ArquillianServletRunnerEE9";

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Observers.class);
    }

    /** Arquillian's life cycle, with the one deployment in the place of one for each class. */
    public static class Observers {

        @Inject
        Instance<ClassContext> classes;

        @Inject
        Event<GenerateDeployment> generation;

        @Inject
        @ClassScoped
        InstanceProducer<DeploymentScenario> scenario;

        @Inject
        @DeploymentScoped
        InstanceProducer<ProtocolMetaData> address;

        @Inject
        @DeploymentScoped
        InstanceProducer<Deployment> current;

        @Inject
        @DeploymentScoped
        InstanceProducer<DeploymentDescription> description;

        private DeploymentScenario shared;

        public void prepare(@Observes BeforeStart event) throws IOException {
            classes.get().activate(RunningWar.class);
            try {
                generation.fire(new GenerateDeployment(new TestClass(RunningWar.class)));
                shared = scenario.get();
            } finally {
                classes.get().deactivate();
            }
            ServerUnderTest.prepare();
            var war = shared.managedDeploymentsInDeployOrder()
                    .getFirst()
                    .getDescription()
                    .getTestableArchive();
            war.as(ZipExporter.class).exportTo(ServerUnderTest.war().toFile(), true);
        }

        public void share(@Observes EventContext<GenerateDeployment> generating) {
            if (generating.getEvent().getTestClass().getJavaClass() == RunningWar.class) {
                generating.proceed();
            } else {
                scenario.set(shared);
            }
        }

        public void deploy(@Observes(precedence = -100) EventContext<DeployDeployment> deploying) {
            var deployment = deploying.getEvent().getDeployment();
            if (deployment.hasDeploymentError()) {
                throw new IllegalStateException(
                        "The product has failed to start before", deployment.getDeploymentError());
            }
            if (!deployment.isDeployed()) {
                awaitProduct(deployment);
            }
        }

        private void awaitProduct(Deployment deployment) {
            try {
                var base = RunningProduct.awaited().base();
                address.set(new ProtocolMetaData()
                        .addContext(new HTTPContext(base.getHost(), base.getPort()).add(new Servlet(RUNNER, "/"))));
                current.set(deployment);
                description.set(deployment.getDescription());
                deployment.deployed();
            } catch (IllegalStateException notReady) {
                deployment.deployedWithError(notReady);
                throw notReady;
            }
        }

        public void keep(@Observes EventContext<UnDeployManagedDeployments> undeploying) {
            // the server's stop ends the product as well
        }
    }
}
