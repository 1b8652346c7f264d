/* The frame: theme, drawer, finder, user menu. No page needs more than this to be navigated. */
(() => {
    "use strict";

    const root = document.documentElement;
    const byId = (id) => document.getElementById(id);

    const mediaOf = {
        light: { light: "all", dark: "not all" },
        dark: { light: "not all", dark: "all" },
        system: { light: "(prefers-color-scheme: light)", dark: "(prefers-color-scheme: dark)" },
    };

    function chooseTheme(theme) {
        root.dataset.theme = theme;
        document.querySelectorAll("link[data-side]").forEach((link) => {
            link.media = mediaOf[theme][link.dataset.side];
        });
        document.querySelectorAll("[data-theme-choice]").forEach((button) => {
            button.setAttribute("aria-pressed", String(button.dataset.themeChoice === theme));
        });
        document.cookie = `magictunnel-theme=${theme}; path=/; max-age=31536000; samesite=strict`;
        document.dispatchEvent(new CustomEvent("magictunnel:theme"));
    }

    function openFinder() {
        const finder = byId("finder");
        if (finder && !finder.open) {
            finder.showModal();
            byId("findText").select();
            markFirst();
        }
    }

    const findings = () => [...byId("findResults").querySelectorAll("[role=option]")];

    function mark(option) {
        findings().forEach((other) => other.setAttribute("aria-selected", String(other === option)));
        if (option) {
            option.id ||= `finding-${findings().indexOf(option)}`;
            byId("findText").setAttribute("aria-activedescendant", option.id);
            option.scrollIntoView({ block: "nearest" });
        } else {
            byId("findText").removeAttribute("aria-activedescendant");
        }
    }

    const markFirst = () => mark(findings()[0]);

    function walkFindings(event) {
        const all = findings();
        const at = all.findIndex((option) => option.getAttribute("aria-selected") === "true");
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            mark(all[(at + (event.key === "ArrowDown" ? 1 : all.length - 1)) % all.length]);
            event.preventDefault();
        } else if (event.key === "Enter") {
            all[at]?.click();
            event.preventDefault();
        }
    }

    function wireFinder() {
        const finder = byId("finder");
        if (!finder) {
            return;
        }
        finder.addEventListener("keydown", walkFindings);
        finder.addEventListener("click", (event) => event.target === finder && finder.close());
        new MutationObserver(markFirst).observe(byId("find"), { childList: true, subtree: true });
    }

    function onClick(event) {
        const theme = event.target.closest("[data-theme-choice]");
        const drawer = event.target.closest("[data-drawer]");
        if (theme) {
            chooseTheme(theme.dataset.themeChoice);
        } else if (drawer) {
            byId("app").classList.toggle("drawn");
        } else if (event.target === byId("app")) {
            byId("app").classList.remove("drawn");
        } else if (event.target.closest("[data-finder]")) {
            openFinder();
        }
    }

    function onKey(event) {
        if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
            openFinder();
            event.preventDefault();
        } else if (event.key === "Escape") {
            byId("app")?.classList.remove("drawn");
        }
    }

    document.addEventListener("click", onClick);
    document.addEventListener("keydown", onKey);
    wireFinder();
})();
