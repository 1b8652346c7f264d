package io.magictunnel;

import io.magictunnel.platform.Migrations;
import io.magictunnel.registry.capability.CapabilityFolder;
import io.magictunnel.security.FirstAdmin;
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

    @Inject
    Migrations migrations;

    @Inject
    FirstAdmin firstAdmin;

    @Inject
    CapabilityFolder capabilities;

    @Inject
    UpstreamServers upstreamServers;

    @PostConstruct
    void start() {
        migrations.apply();
        firstAdmin.ensure();
        capabilities.load();
        upstreamServers.begin();
    }
}
