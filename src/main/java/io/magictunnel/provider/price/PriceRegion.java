package io.magictunnel.provider.price;

import io.magictunnel.provider.ProviderKind;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a provider answers, as far as its address tells: some vendors charge for a region. */
public final class PriceRegion {

    /** Nobody has chosen one. */
    private static final String ANYWHERE = "global";

    private static final Pattern OPENAI = Pattern.compile("([a-z]{2,12})\\.api\\.openai\\.com");

    private PriceRegion() {}

    /** Absent where the answer tells it: Anthropic's workspaces have a region that nobody else knows. */
    public static Optional<String> of(ProviderKind kind, URI base) {
        var host = OPENAI.matcher(String.valueOf(base.getHost()).toLowerCase(Locale.ROOT));
        if (host.matches()) {
            return Optional.of(host.group(1));
        }
        return kind == ProviderKind.ANTHROPIC ? Optional.empty() : Optional.of(ANYWHERE);
    }
}
