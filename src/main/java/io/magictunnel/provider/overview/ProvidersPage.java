package io.magictunnel.provider.overview;

import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.provider.setting.Providers;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** admin/providers.xhtml: the providers of language models and how they are. */
@Named
@ViewScoped
public class ProvidersPage implements Serializable {

    @Inject
    CurrentCaller caller;

    @Inject
    Providers providers;

    @Inject
    ProviderCards cards;

    @Inject
    NoticePage notices;

    private String chosen = "";

    public List<ProviderCard> getCards() {
        caller.atLeast(Role.OPERATOR);
        return cards.all();
    }

    /** What is written in the configuration file and not used. */
    public List<String> getProblems() {
        return providers.problems(caller.get());
    }

    public boolean isMayChange() {
        return caller.get().role().covers(Role.ADMIN);
    }

    /** The provider that a question is about. */
    public void choose(String name) {
        chosen = name;
    }

    public String getChosen() {
        return chosen;
    }

    public int getSelectedCount() {
        return 1;
    }

    public List<String> getConcerned() {
        return List.of(chosen);
    }

    public void remove() {
        if (notices.attempt(() -> providers.remove(caller.get(), chosen))) {
            notices.done("provider.removed", chosen);
            chosen = "";
            cards.forget();
        }
    }

    public void switchOver(String name) {
        notices.attempt(() -> {
            var isOff = providers.get(name).disabled();
            providers.switchTo(caller.get(), name, isOff);
            cards.forget();
            notices.say(isOff ? "provider.switchedOn" : "provider.switchedOff", name);
        });
    }
}
