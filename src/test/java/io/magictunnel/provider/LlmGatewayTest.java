package io.magictunnel.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.chat.Ability;
import io.magictunnel.provider.chat.ChatPiece;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.ModelAbilities;
import io.magictunnel.provider.chat.ModelEntry;
import io.magictunnel.provider.chat.Usage;
import io.magictunnel.provider.price.Money;
import io.magictunnel.provider.resilience.BreakerState;
import io.magictunnel.provider.setting.TestProviders;
import io.magictunnel.provider.usage.ModelCalled.Outcome;
import io.magictunnel.security.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LlmGatewayTest {

    private final ScriptedClient vendor = new ScriptedClient(ProviderKind.CUSTOM);
    private final TestProviders providers = new TestProviders();
    private final BooksForTests books = new BooksForTests();
    private final LlmGateway gateway = GatewayForTests.with(providers, books, vendor);

    @Test
    void theTargetIsAskedForTheModel() {
        providers.add("one", "");

        var answer = gateway.chat(call("one", "usual"));

        assertThat(answer.text()).isEqualTo("fine");
        assertThat(answer.warnings()).isEmpty();
        assertThat(vendor.trail()).containsExactly("one/usual");
    }

    @Test
    void aFailingProviderIsFollowedByItsFallbackAndTheCallerIsTold() {
        providers.add("one", "\"fallbacks\": [\"two/other\"]").add("two", "");
        vendor.fails("one", FailureKind.SERVER_ERROR)
                .fails("one", FailureKind.SERVER_ERROR)
                .fails("one", FailureKind.SERVER_ERROR);

        var answer = gateway.chat(call("one", "usual"));

        assertThat(vendor.trail()).containsExactly("one/usual", "one/usual", "one/usual", "two/other");
        assertThat(answer.warnings()).singleElement().satisfies(warning -> assertThat(warning.message())
                .isEqualTo("one has failed: server_error; 'two' was asked instead"));
    }

    @Test
    void aRequestThatIsTooLongGoesToWhoeverTakesLongerOnes() {
        providers
                .add("one", "\"fallbacks\": [\"two\"], \"context_window_fallbacks\": [\"one/long\"]")
                .add("two", "");
        vendor.fails("one", FailureKind.CONTEXT_WINDOW);

        gateway.chat(call("one", "usual"));

        assertThat(vendor.trail()).containsExactly("one/usual", "one/long");
    }

    @Test
    void whatIsNotTheProvidersFaultFailsAtOnce() {
        providers.add("one", "\"fallbacks\": [\"two\"]").add("two", "");
        vendor.fails("one", FailureKind.INVALID_REQUEST);

        assertThatThrownBy(() -> gateway.chat(call("one", "usual")))
                .isInstanceOf(LlmFailure.class)
                .hasMessage("one has failed: invalid_request");

        assertThat(vendor.trail()).containsExactly("one/usual");
    }

    @Test
    void afterTheFirstPieceNobodyElseIsAsked() {
        providers.add("one", "\"fallbacks\": [\"two\"]").add("two", "");
        vendor.fails("one", FailureKind.CUT_OFF);
        var pieces = new ArrayList<ChatPiece>();

        assertThatThrownBy(() -> gateway.stream(call("one", "usual"), pieces::add))
                .isInstanceOf(LlmFailure.class);

        assertThat(vendor.trail()).containsExactly("one/usual");
        assertThat(pieces).hasSize(1);
    }

    @Test
    void aFailingProviderNeverBlocksAHealthyOneOfItsKind() {
        providers.add("ill", "").add("well", "");
        for (var call = 0; call < 20; call++) {
            vendor.fails("ill", FailureKind.SERVER_ERROR);
        }

        for (var call = 0; call < 6; call++) {
            assertThatThrownBy(() -> gateway.chat(call("ill", "usual"))).isInstanceOf(DomainException.class);
            assertThat(gateway.chat(call("well", "usual")).text()).isEqualTo("fine");
        }

        assertThat(gateway.guards
                        .of("ill", providers.get("ill").guard())
                        .state()
                        .breaker())
                .isEqualTo(BreakerState.OPEN);
        assertThat(gateway.guards
                        .of("well", providers.get("well").guard())
                        .state()
                        .breaker())
                .isEqualTo(BreakerState.CLOSED);
        assertThat(vendor.trail().stream().filter("ill/usual"::equals)).hasSize(10);
    }

    @Test
    void aBrokenProviderIsSkippedWithoutBeingAsked() {
        providers.add("ill", "\"fallbacks\": [\"well\"]").add("well", "");
        for (var call = 0; call < 10; call++) {
            vendor.fails("ill", FailureKind.NETWORK);
        }
        for (var call = 0; call < 4; call++) {
            gateway.chat(call("ill", "usual"));
        }
        var before = vendor.asked().size();

        var answer = gateway.chat(call("ill", "usual"));

        assertThat(vendor.trail().subList(before, vendor.asked().size())).containsExactly("well/usual");
        assertThat(answer.warnings().getFirst().message()).contains("has failed too often");
    }

    @Test
    void whereNobodyIsLeftTheCallerIsToldWhenToComeAgain() {
        providers.add("ill", "");
        for (var call = 0; call < 12; call++) {
            vendor.fails("ill", FailureKind.NETWORK);
        }
        for (var call = 0; call < 4; call++) {
            assertThatThrownBy(() -> gateway.chat(call("ill", "usual"))).isInstanceOf(DomainException.class);
        }

        var refusal = catchThrowableOfType(DomainException.class, () -> gateway.chat(call("ill", "usual")));

        assertThat(refusal.code()).isEqualTo(ProviderError.PROVIDER_UNAVAILABLE);
        assertThat(refusal.retryAfter()).isPresent();
    }

    @Test
    void aDisabledProviderIsNotAsked() {
        providers
                .add("off", "\"disabled\": true, \"fallbacks\": [\"nobody\", \"on\"]")
                .add("on", "");

        gateway.chat(call("off", "usual"));

        assertThat(vendor.trail()).containsExactly("on/usual");
    }

    @Test
    void aTargetThatDoesNotExistIsRefused() {
        var refusal = catchThrowableOfType(DomainException.class, () -> gateway.chat(call("nobody", "usual")));

        assertThat(refusal.code()).isEqualTo(ProviderError.PROVIDER_NOT_FOUND);
    }

    @Test
    void aGroupSharesItsCalls() {
        providers.add("one", "").add("two", "").group("both", "one", "two/other");

        for (var call = 0; call < 4; call++) {
            gateway.chat(call("both", "usual"));
        }

        assertThat(vendor.trail()).containsExactly("one/usual", "two/other", "one/usual", "two/other");
    }

    @Test
    void whatTheListSaysAboutTheModelGoesWithTheRequest() {
        var able = new ModelEntry(
                "usual",
                "Usual",
                OptionalLong.empty(),
                OptionalLong.empty(),
                ModelAbilities.UNKNOWN.without(Ability.TEMPERATURE),
                ModelEntry.Lifecycle.ACTIVE,
                Optional.empty());
        vendor.lists(List.of(able));
        providers.add("one", "");
        gateway.models.refresh(providers.get("one"));

        gateway.chat(call("one", "usual"));

        assertThat(vendor.asked().getFirst().request().abilities().isKnownToBeUnable(Ability.TEMPERATURE))
                .isTrue();
    }

    @Test
    void moneyIsSetAsideBeforeTheCallAndSettledAfterIt() {
        providers.add("one", "");

        gateway.chat(call("one", "usual"));

        assertThat(books.money()).containsExactly("aside " + (1 + 2 * 4096), "settled " + (10 + 2 * 5));
        assertThat(books.logged()).singleElement().satisfies(called -> {
            assertThat(called.outcome()).isEqualTo(Outcome.SUCCEEDED);
            assertThat(called.attempts()).isEqualTo(1);
            assertThat(called.cost()).contains(new Money(20));
        });
    }

    @Test
    void whatIsNotAllowedIsNotAsked() {
        providers.add("one", "\"fallbacks\": [\"two\"]").add("two", "");
        books.useUp();

        assertThatThrownBy(() -> gateway.chat(call("one", "usual"))).hasMessage("The budget 'one' is used up");

        assertThat(vendor.asked()).isEmpty();
        assertThat(books.logged()).singleElement().satisfies(called -> assertThat(called.outcome())
                .isEqualTo(Outcome.REFUSED));
    }

    @Test
    void aCallThatNeverCameThroughCostsNothing() {
        providers.add("one", "");
        vendor.fails("one", FailureKind.AUTHENTICATION);

        assertThatThrownBy(() -> gateway.chat(call("one", "usual"))).isInstanceOf(LlmFailure.class);

        assertThat(books.money()).endsWith("settled 0");
        assertThat(books.logged().getFirst().failure()).contains("authentication");
    }

    @Test
    void aStreamThatBreaksOffIsEstimatedByWhatHadArrived() {
        providers.add("one", "");
        vendor.fails("one", FailureKind.CUT_OFF);
        var pieces = new ArrayList<ChatPiece>();

        assertThatThrownBy(() -> gateway.stream(call("one", "usual"), pieces::add))
                .isInstanceOf(LlmFailure.class);

        assertThat(books.logged().getFirst().usage())
                .isEqualTo(Usage.of(1, 0, Usage.Source.ESTIMATED).withRegion(Optional.of("global")));
        assertThat(books.money()).endsWith("settled 1");
    }

    @Test
    void whoeverGoesAwayStillPays() {
        providers.add("one", "");

        assertThatThrownBy(() -> gateway.stream(call("one", "usual"), piece -> {
                    throw new IllegalStateException("gone");
                }))
                .hasMessage("gone");

        assertThat(books.logged().getFirst().outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(books.money()).hasSize(2);
    }

    @Test
    void underAHardLimitTheProviderIsToldHowLongTheAnswerMayBe() {
        providers.add("one", "");
        books.limitHard();

        gateway.chat(call("one", "usual"));

        // nobody knows what the model can say at most, so 4,096 is assumed; "Hello" is at most five tokens and what is
        // around them
        assertThat(vendor.asked().getFirst().request().parameters().maxOutputTokens())
                .hasValue(4_096);
        assertThat(books.money()).first().isEqualTo("aside " + (512 + 64 + 64 + 5 + 2 * 4_096));
        assertThat(books.logged().getFirst().usage().output()).isEqualTo(5);
    }

    @Test
    void withoutAHardLimitARequestIsSentAsItIs() {
        providers.add("one", "");

        gateway.chat(call("one", "usual"));

        assertThat(vendor.asked().getFirst().request().parameters().maxOutputTokens())
                .isEmpty();
    }

    @Test
    void aModelThatSearchesOnItsOwnIsNotAskedUnderAHardLimit() {
        providers.add("one", "");
        books.limitHard();

        assertThatThrownBy(() -> gateway.chat(call("one", "sonar-pro")))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("searches on its own")
                .hasMessageContaining("the budget 'one' has a hard limit");

        assertThat(vendor.trail()).isEmpty();
        assertThat(books.logged().getFirst().failure()).contains("COST_UNBOUNDED");
    }

    private static LlmCall call(String target, String model) {
        return new LlmCall(Caller.system(), "test", LlmTarget.read(target), ChatRequest.of(model, "Hello"));
    }
}
