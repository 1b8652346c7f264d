package io.magictunnel.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/**
 * The machine's own Chromium, for tests of pages: {@code @AgainstTheProduct @ExtendWith(Browser.class) @Tag("browser")}. Each test
 * takes a {@link Page} that nobody has used before, whose addresses count from the product's. A test that fails leaves a picture
 * in {@code target/screenshots}. Without a browser the tests are aborted, or fail if {@code browser.required} is set.
 */
public final class Browser implements BeforeAllCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace OURS = Namespace.create(Browser.class);
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    /** Of an assertion that waits: more than a busy machine needs. */
    private static final double LONGEST_WAIT = 20_000;

    @Override
    public void beforeAll(ExtensionContext context) {
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT);
        running(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Page.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var page = running(context).newPage();
        context.getStore(OURS).put(Page.class, page);
        return page;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Optional.ofNullable(context.getStore(OURS).remove(Page.class, Page.class))
                .ifPresent(page -> {
                    context.getExecutionException().ifPresent(failure -> page.screenshot(pictureOf(context)));
                    page.context().close();
                });
    }

    private static ScreenshotOptions pictureOf(ExtensionContext context) {
        var name = context.getRequiredTestClass().getSimpleName() + "-"
                + context.getRequiredTestMethod().getName() + ".png";
        return new ScreenshotOptions().setPath(SCREENSHOTS.resolve(name)).setFullPage(true);
    }

    private static Chromium running(ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(Chromium.class, none -> Chromium.start(executable()), Chromium.class);
    }

    private static Path executable() {
        var folders = System.getenv("PATH").split(":");
        return NAMES.stream()
                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(Browser::missing);
    }

    private static RuntimeException missing() {
        var reason = "No browser on the PATH: looked for %s".formatted(String.join(", ", NAMES));
        return Boolean.getBoolean("browser.required")
                ? new IllegalStateException(reason)
                : new TestAbortedException(reason);
    }

    /** One browser process for all tests. */
    private record Chromium(Playwright playwright, com.microsoft.playwright.Browser process) implements AutoCloseable {

        static Chromium start(Path executable) {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var options = new LaunchOptions().setExecutablePath(executable).setArgs(FLAGS);
            return new Chromium(playwright, playwright.chromium().launch(options));
        }

        Page newPage() {
            BrowserContext fresh = process.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                    .setBaseURL(RunningProduct.underTest().base().toString())
                    .setViewportSize(1440, 900));
            return fresh.newPage();
        }

        @Override
        public void close() {
            process.close();
            playwright.close();
        }
    }
}
