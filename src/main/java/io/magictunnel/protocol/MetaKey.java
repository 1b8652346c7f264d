package io.magictunnel.protocol;

/** The keys of {@code _meta} that we read or write. */
public final class MetaKey {

    public static final String PROGRESS_TOKEN = "progressToken";
    public static final String PROTOCOL_VERSION = "io.modelcontextprotocol/protocolVersion";
    public static final String CLIENT_CAPABILITIES = "io.modelcontextprotocol/clientCapabilities";
    public static final String CLIENT_INFO = "io.modelcontextprotocol/clientInfo";
    public static final String SERVER_INFO = "io.modelcontextprotocol/serverInfo";
    public static final String SUBSCRIPTION_ID = "io.modelcontextprotocol/subscriptionId";

    public static final String LOG_LEVEL = "io.modelcontextprotocol/logLevel";

    /** Ours: by which server of many a question is asked. */
    public static final String ASKING_SERVER = "io.magictunnel/server";

    private MetaKey() {}
}
