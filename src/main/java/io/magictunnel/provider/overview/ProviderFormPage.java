package io.magictunnel.provider.overview;

import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.provider.ApiSecret;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.setting.ProviderDefinition;
import io.magictunnel.provider.setting.ProviderKey;
import io.magictunnel.provider.setting.Providers;
import io.magictunnel.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.primefaces.PrimeFaces;

/** The forms that add a provider and that give one another key. What was typed as a key is never shown again. */
@Named
@RequestScoped
public class ProviderFormPage {

    private static final List<Integer> LIFETIMES = List.of(0, 30, 90, 365);

    @Inject
    CurrentCaller caller;

    @Inject
    Providers providers;

    @Inject
    ProviderCheckPage check;

    @Inject
    ProvidersPage page;

    @Inject
    ProviderCards cards;

    @Inject
    NoticePage notices;

    @Inject
    Clock clock;

    private String kind = ProviderKind.OPENAI.spelling();
    private String name = "";
    private String base = "";
    private String key = "";
    private int days;

    /** Adds it, and begins to check it. */
    public void add() {
        var called = name.isBlank() ? kind : name.strip();
        var address = Optional.of(base.strip()).filter(text -> !text.isEmpty());
        if (notices.attempt(
                () -> providers.add(caller.get(), called, ProviderDefinition.of(chosenKind(), address), givenKey()))) {
            notices.done("provider.added", called);
            beginCheck(called);
        }
        key = "";
    }

    /** Gives the chosen provider another key, and begins to check it. */
    public void changeKey() {
        if (notices.attempt(() -> providers.setKey(
                caller.get(), page.getChosen(), new ProviderKey(new ApiSecret(key.strip()), expiry())))) {
            notices.done("provider.keyChanged", page.getChosen());
            beginCheck(page.getChosen());
        }
        key = "";
    }

    /** Something else was chosen; what goes with it is shown. */
    public void choose() {
        base = "";
    }

    private void beginCheck(String provider) {
        cards.forget();
        check.begin(provider);
        PrimeFaces.current().ajax().addCallbackParam("check", true);
    }

    private Optional<ProviderKey> givenKey() {
        return key.isBlank() ? Optional.empty() : Optional.of(new ProviderKey(new ApiSecret(key.strip()), expiry()));
    }

    private Optional<Instant> expiry() {
        return days == 0 ? Optional.empty() : Optional.of(clock.instant().plus(Duration.ofDays(days)));
    }

    private ProviderKind chosenKind() {
        return ProviderKind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    public List<String> getKinds() {
        return List.of(ProviderKind.values()).stream()
                .map(ProviderKind::spelling)
                .toList();
    }

    public List<Integer> getLifetimes() {
        return LIFETIMES;
    }

    public String getUsualBase() {
        return chosenKind().usualBase().map(URI::toString).orElse("");
    }

    public boolean isKeyNeeded() {
        return chosenKind().needsKey();
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = getKinds().contains(kind) ? kind : ProviderKind.OPENAI.spelling();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public String getBase() {
        return base;
    }

    public void setBase(String base) {
        this.base = base == null ? "" : base;
    }

    /** Never filled in again. */
    public String getKey() {
        return "";
    }

    public void setKey(String key) {
        this.key = key == null ? "" : key;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = LIFETIMES.contains(days) ? days : 0;
    }
}
