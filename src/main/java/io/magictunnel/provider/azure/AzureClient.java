package io.magictunnel.provider.azure;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.Connection;
import io.magictunnel.provider.LlmClient;
import io.magictunnel.provider.ProviderError;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatPiece;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.ModelEntry;
import io.magictunnel.provider.openai.ModelList;
import io.magictunnel.provider.openai.OpenAiDoor;
import io.magictunnel.provider.openai.OpenAiLanguage;
import io.magictunnel.provider.openai.OpenAiModels;
import io.magictunnel.provider.wire.VendorWire;
import io.magictunnel.provider.wire.WireHead;
import io.magictunnel.provider.wire.WireRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Azure OpenAI, where a model is called by the name of its deployment. Option {@code version} is a dated version of the API, or
 * {@code v1}, as usual; {@code auth} is {@code key} or {@code entra}; {@code api} is as with OpenAI; {@code base_model.NAME} says
 * which model stands behind a deployment.
 */
@ApplicationScoped
public class AzureClient implements LlmClient {

    private static final String UNDATED = "v1";

    /** Before, neither the usage of a stream nor the newer word for the most output was known. */
    private static final String FIRST_WITH_NEWER_WORDS = "2024-09-01";

    @Inject
    VendorWire wire;

    @Override
    public ProviderKind kind() {
        return ProviderKind.AZURE_OPENAI;
    }

    @Override
    public ChatAnswer chat(Connection to, ChatRequest request) {
        return language(to).chat(door(to, request.model()), request);
    }

    @Override
    public ChatAnswer stream(Connection to, ChatRequest request, Consumer<ChatPiece> pieces) {
        return language(to).stream(door(to, request.model()), request, pieces);
    }

    /** The models that the resource could deploy; which deployments there are is not told with this key. */
    @Override
    public List<ModelEntry> models(Connection to) {
        return new ModelList(door(to, date(to).isPresent() ? "openai/" : undated(to), OpenAiDoor.Traits.AZURE)).all();
    }

    @Override
    public OptionalLong countTokens(Connection to, ChatRequest request) {
        return OptionalLong.empty();
    }

    private OpenAiDoor door(Connection to, String deployment) {
        return date(to).map(date -> dated(to, deployment, date))
                .orElseGet(() -> door(to, undated(to), OpenAiDoor.Traits.AZURE));
    }

    private OpenAiDoor dated(Connection to, String deployment, String date) {
        var traits = date.compareTo(FIRST_WITH_NEWER_WORDS) < 0
                ? OpenAiDoor.Traits.COMPATIBLE.withoutAskingForUsage()
                : OpenAiDoor.Traits.AZURE;
        return door(to, "openai/deployments/%s/".formatted(WireRequest.encoded(deployment)), traits);
    }

    private OpenAiDoor door(Connection to, String folder, OpenAiDoor.Traits traits) {
        return new OpenAiDoor(
                wire, to, folder, () -> head(to), traits, model -> OpenAiModels.guess(to.baseModel(model)));
    }

    private static String undated(Connection to) {
        var path = String.valueOf(to.base().getPath());
        return path.matches(".*/openai/v1/?") ? "" : "openai/v1/";
    }

    private static WireHead head(Connection to) {
        var auth = to.option("auth").orElse("key");
        return switch (auth) {
            case "key" -> WireHead.azure(to.key(), date(to));
            case "entra" -> WireHead.azureEntra(to.key(), date(to));
            default -> throw invalid(to, "auth: '%s'; allowed are key and entra".formatted(auth));
        };
    }

    private static Optional<String> date(Connection to) {
        var version = to.option("version").orElse(UNDATED);
        if (version.equals(UNDATED)) {
            return Optional.empty();
        }
        if (version.matches("\\d{4}-\\d{2}-\\d{2}(-preview)?")) {
            return Optional.of(version);
        }
        throw invalid(to, "version: '%s'; allowed are v1 and a date such as 2024-10-21".formatted(version));
    }

    private static OpenAiLanguage language(Connection to) {
        var language = OpenAiLanguage.of(to);
        if (language == OpenAiLanguage.RESPONSES && date(to).isPresent()) {
            throw invalid(to, "api: 'responses'; allowed with a dated version is chat_completions");
        }
        return language;
    }

    private static DomainException invalid(Connection to, String details) {
        return new DomainException(
                ProviderError.PROVIDER_OPTION_INVALID,
                "Provider '%s' has an option that cannot be used".formatted(to.provider()),
                details);
    }
}
