package io.magictunnel.provider.dialect;

import io.magictunnel.provider.chat.Ability;
import io.magictunnel.provider.chat.ChatWarning;
import io.magictunnel.provider.chat.ModelAbilities;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What has to be left out of a request for one model, noted as it happens. */
final class Omissions {

    private final ModelAbilities abilities;
    private final String model;
    private final List<ChatWarning> warnings = new ArrayList<>();

    Omissions(ModelAbilities abilities, String model) {
        this.abilities = abilities;
        this.model = model;
    }

    ModelAbilities abilities() {
        return abilities;
    }

    String model() {
        return model;
    }

    List<ChatWarning> warnings() {
        return warnings;
    }

    boolean cannot(Ability ability) {
        return abilities.isKnownToBeUnable(ability);
    }

    void leftOut(Ability ability) {
        leftOut(ability.name().toLowerCase(Locale.ROOT));
    }

    void leftOut(String subject) {
        warn(subject, "'%s' was left out: model '%s' does not take it".formatted(subject, model));
    }

    void warn(String subject, String message) {
        warnings.add(new ChatWarning(subject, message));
    }

    /** What was asked, or nothing where the model cannot. */
    <T> T kept(Ability ability, T asked, T nothing) {
        if (asked.equals(nothing) || !cannot(ability)) {
            return asked;
        }
        leftOut(ability);
        return nothing;
    }
}
