package io.magictunnel.provider;

import io.magictunnel.platform.DomainException;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where a provider is and as whom we come.
 *
 * @param provider its id, for messages and logs
 * @param options what only its kind understands, such as {@code version} or {@code api}
 */
public record Connection(
        String provider,
        ProviderKind kind,
        URI base,
        Optional<ApiSecret> key,
        Map<String, String> options,
        CallLimits limits) {

    private static final String PURPOSE = "purpose";

    public Connection {
        options = Map.copyOf(options);
        requireUsable(provider, base);
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name)).filter(value -> !value.isBlank());
    }

    /** The model behind a deployment that the operator named freely, as option {@code base_model.NAME} says; else the name itself. */
    public String baseModel(String name) {
        return option("base_model." + name).orElse(name);
    }

    /** What is asked for, where that decides who answers. */
    public Optional<String> purpose() {
        return option(PURPOSE);
    }

    public Connection forPurpose(String purpose) {
        return withOption(PURPOSE, purpose);
    }

    public Connection withOption(String name, String value) {
        var more = new HashMap<>(options);
        more.put(name, value);
        return new Connection(provider, kind, base, key, more, limits);
    }

    /** The same, with a base that ends before that end, if it has it. */
    public Connection withoutEnd(String end) {
        var address = base.toString().replaceFirst("/+$", "");
        return address.endsWith(end)
                ? new Connection(
                        provider,
                        kind,
                        URI.create(address.substring(0, address.length() - end.length())),
                        key,
                        options,
                        limits)
                : this;
    }

    public Connection withLimits(CallLimits others) {
        return new Connection(provider, kind, base, key, options, others);
    }

    /** An address may hold a name and a password, so it is not repeated where it is refused. */
    private static void requireUsable(String provider, URI base) {
        var scheme = String.valueOf(base.getScheme()).toLowerCase(Locale.ROOT);
        var isPlain = base.getRawUserInfo() == null && base.getRawQuery() == null && base.getRawFragment() == null;
        if ((!scheme.equals("http") && !scheme.equals("https")) || base.getHost() == null || !isPlain) {
            throw new DomainException(
                    ProviderError.PROVIDER_ADDRESS_INVALID,
                    "The address of provider '%s' cannot be used".formatted(provider),
                    "base: http:// or https:// with a host, without user name, query and fragment");
        }
    }
}
