package io.magictunnel;

import io.magictunnel.mcp.discovering.OwnTools;
import io.magictunnel.platform.Migrations;
import io.magictunnel.registry.capability.CapabilityFolder;
import io.magictunnel.security.FirstAdmin;
import io.magictunnel.security.vault.Vault;
import io.magictunnel.upstream.UpstreamServers;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** The order in which the product comes up. Each step is one call; what it does is the affair of its room. */
@Singleton
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {

    private static final System.Logger LOGGER = System.getLogger(Startup.class.getName());

    @Inject
    Migrations migrations;

    @Inject
    FirstAdmin firstAdmin;

    @Inject
    Vault vault;

    @Inject
    OwnTools discoveryTools;

    @Inject
    CapabilityFolder capabilities;

    @Inject
    UpstreamServers upstreamServers;

    @Inject
    Farewell farewell;

    @PostConstruct
    void start() {
        try {
            comeUp();
        } catch (RuntimeException failure) {
            LOGGER.log(System.Logger.Level.ERROR, "The product has not come up", failure);
            FailedStart.because(failure).end();
        }
    }

    private void comeUp() {
        migrations.apply();
        firstAdmin.ensure();
        vault.check();
        discoveryTools.publish();
        capabilities.load();
        upstreamServers.begin();
        farewell.prepare();
        Welcome.here().print();
    }
}
