package io.magictunnel.provider.chat;

import static io.magictunnel.provider.chat.Ability.IMAGES;
import static io.magictunnel.provider.chat.Ability.TEMPERATURE;
import static io.magictunnel.provider.chat.Ability.TOOLS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ModelAbilitiesTest {

    @Test
    void whatNobodySaidIsKnownInNeitherDirection() {
        assertThat(ModelAbilities.UNKNOWN.isKnownToBeAble(TOOLS)).isFalse();
        assertThat(ModelAbilities.UNKNOWN.isKnownToBeUnable(TOOLS)).isFalse();
        assertThat(ModelAbilities.UNKNOWN.takes(Effort.MAX)).isTrue();
    }

    @Test
    void whatTheListSaysWinsOverWhatIsGuessed() {
        var listed = ModelAbilities.UNKNOWN.with(IMAGES);
        var guessed = ModelAbilities.UNKNOWN.without(IMAGES, TEMPERATURE).withEfforts(Set.of(Effort.LOW));

        var both = listed.orElse(guessed);

        assertThat(both.isKnownToBeAble(IMAGES)).isTrue();
        assertThat(both.isKnownToBeUnable(TEMPERATURE)).isTrue();
        assertThat(both.takes(Effort.HIGH)).isFalse();
        assertThat(both.takes(Effort.LOW)).isTrue();
    }
}
