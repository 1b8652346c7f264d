package io.magictunnel.provider.price.keeping;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.Home;
import io.magictunnel.provider.price.PriceError;
import io.magictunnel.provider.price.PriceFile;
import io.magictunnel.provider.price.PriceJson;
import io.magictunnel.provider.price.PriceTable;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Takes over the operator's price file when it changes. A file that is refused changes nothing. */
@ApplicationScoped
public class PriceImport {

    private static final System.Logger LOGGER = System.getLogger(PriceImport.class.getName());

    @Inject
    Prices prices;

    @Inject
    PriceDecisions decisions;

    @Inject
    @ConfigProperties
    PriceConfig config;

    private FileTime lastSeen;

    /** Looks whether the file has changed, and takes it over; what is wrong with it is told in the log, once. */
    synchronized void look() {
        var file = file();
        if (file.isEmpty()) {
            return;
        }
        try {
            var changed = Files.getLastModifiedTime(file.get());
            if (!changed.equals(lastSeen)) {
                lastSeen = changed;
                take(Caller.system());
            }
        } catch (IOException absent) {
            complain(file.get(), "it cannot be read: " + absent);
        } catch (DomainException refused) {
            complain(file.get(), refused.getMessage());
        }
    }

    /** Takes over the file as it is now. */
    public PriceUpdate take(Caller actor) {
        var file = file().orElseThrow(() ->
                new DomainException(PriceError.PRICE_NOT_FOUND, "No price file is configured (llm.prices.file)"));
        var book = prices.book();
        var update = PriceUpdate.of(
                book.listed(), latest(book), read(file), new PriceUpdate.Limits(config.minKept, config.maxFactor));
        if (!update.accepted().isEmpty() || !update.doubtful().isEmpty()) {
            decisions.take(actor, update);
        }
        LOGGER.log(
                Level.INFO,
                "Prices are taken from a file: file={0} state={1} changed={2} waiting={3}",
                file,
                update.state(),
                update.accepted().size(),
                update.doubtful().size());
        return update;
    }

    private static PriceTable read(Path file) {
        try {
            if (Files.size(file) > PriceFile.MOST_BYTES) {
                throw PriceJson.refused("", "It is larger than %d bytes".formatted(PriceFile.MOST_BYTES));
            }
            return PriceFile.read(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw PriceJson.refused("", "It cannot be read: " + unreadable);
        }
    }

    private static LocalDate latest(PriceBook book) {
        return book.latestFile()
                .map(time -> time.atOffset(ZoneOffset.UTC).toLocalDate())
                .filter(day -> day.isAfter(book.shippedState()))
                .orElse(book.shippedState());
    }

    private Optional<Path> file() {
        return config.file.map(name -> Home.ofEnvironment().configFile().resolveSibling(name));
    }

    private static void complain(Path file, String reason) {
        LOGGER.log(
                Level.WARNING,
                "The price file is not taken over; prices stay as they are: file={0} reason={1}",
                file,
                reason);
    }
}
