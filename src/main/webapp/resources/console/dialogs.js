/* Dialogs, notices, copy buttons and moments: small things that every page may hold. */
(() => {
    "use strict";

    const NOTICE_STAYS = 4000;
    const byId = (id) => document.getElementById(id);

    function open(id) {
        const dialog = byId(id);
        if (dialog && !dialog.open) {
            dialog.querySelector(".said")?.replaceChildren();
            dialog.showModal();
            dialog.querySelector("input:not([type=hidden]), select, textarea")?.focus();
        }
    }

    const close = (id) => byId(id)?.close();

    /** Shows what the last request had to say, above everything else, dialogs included. */
    function showNotices() {
        const notices = byId("notices");
        if (!notices) {
            return;
        }
        // a dialog says it itself
        const said = !document.querySelector("dialog[open] .said li") && notices.querySelector("li");
        if (notices.matches(":popover-open")) {
            notices.hidePopover();
        }
        if (said) {
            notices.showPopover();
            clearTimeout(showNotices.timer);
            showNotices.timer = setTimeout(() => notices.hidePopover(), notices.querySelector(".refused") ? 3 * NOTICE_STAYS : NOTICE_STAYS);
        }
    }

    async function copy(button) {
        const source = byId(button.dataset.copies);
        await navigator.clipboard.writeText(source.value ?? source.textContent);
        const label = button.textContent;
        button.textContent = button.dataset.done ?? "✓";
        setTimeout(() => (button.textContent = label), 1200);
    }

    const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto", style: "short" });
    const absolute = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium" });
    const UNITS = [["second", 60], ["minute", 60], ["hour", 24], ["day", 30], ["month", 12], ["year", Infinity]];

    function inWords(moment) {
        let distance = (moment - Date.now()) / 1000;
        for (const [unit, size] of UNITS) {
            if (Math.abs(distance) < size) {
                return Math.abs(distance) < 5 && unit === "second" ? "now" : relative.format(Math.round(distance), unit);
            }
            distance /= size;
        }
    }

    /** Moments are shown as how long ago they were; the exact time is in the title. */
    function showMoments() {
        document.querySelectorAll("time[datetime]").forEach((time) => {
            const moment = new Date(time.dateTime);
            time.title ||= absolute.format(moment);
            time.textContent = inWords(moment);
        });
    }

    function onClick(event) {
        const opener = event.target.closest("[data-opens]");
        const closer = event.target.closest("[data-closes=dialog]");
        const copier = event.target.closest("[data-copies]");
        if (opener) {
            open(opener.dataset.opens);
        } else if (closer) {
            closer.closest("dialog").close();
        } else if (copier) {
            copy(copier);
        }
    }

    /** A picture or sound that is none says so in words. */
    function onBroken(event) {
        const words = event.target.dataset?.broken;
        if (words) {
            const said = document.createElement("p");
            said.className = "notice bad";
            said.textContent = words;
            event.target.replaceWith(said);
        }
    }

    window.magicTunnel = { open, close, showMoments };
    document.addEventListener("click", onClick);
    document.addEventListener("error", onBroken, true);
    window.jQuery?.(document).on("pfAjaxComplete", (event, xhr, settings, args) => {
        if (args?.done) {
            document.querySelector("dialog.dialog[open]")?.close();
        }
        showNotices();
        showMoments();
    });
    open(new URL(location.href).searchParams.get("open"));
    showNotices();
    showMoments();
    setInterval(showMoments, 30_000);
})();
