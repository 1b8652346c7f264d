/* Live pages: the server names what has changed, and the parts of the page that show it are asked for again. */
(() => {
    "use strict";

    const MARKED_FOR = 1200;
    const LOOK_AGAIN = 300;
    const SETTLES_WITHIN = 2000;
    const waiting = new Set();
    const underWay = new Set();
    let connected = false;
    let wasLost = false;
    let later;
    let soon;
    let before;

    const parts = () => [...document.querySelectorAll("[data-live]")];
    const everything = () => parts().flatMap((part) => part.dataset.live.split(" "));
    const pollOf = (part) => window.PrimeFaces?.widgets[part.dataset.poll];
    const shows = (part, names) => part.dataset.live.split(" ").some((name) => names.has(name));

    /**
     * Asks again for each part that shows one of these. A part that is being asked for waits until its answer is there, and all wait
     * while the menu of a row is open: what it is about must not be exchanged under it.
     */
    function refresh(names) {
        names.forEach((name) => waiting.add(name));
        if (document.hidden) {
            return;
        }
        if (waiting.size > 0 && magicTunnel.menuIsOpen()) {
            clearTimeout(later);
            later = setTimeout(() => refresh([]), LOOK_AGAIN);
            return;
        }
        const due = parts().filter((part) => shows(part, waiting));
        const isFree = (part) => pollOf(part) && !underWay.has(part.dataset.poll);
        const free = due.filter(isFree);
        const late = due.filter((part) => !isFree(part)).flatMap((part) => part.dataset.live.split(" "));
        [...waiting].filter((name) => !late.includes(name)).forEach((name) => waiting.delete(name));
        free.forEach((part) => pollOf(part).cfg.fn());
    }

    /**
     * What is about to change may do so between the page's writing and its listening, or in the moment in which the connection is
     * made: as long as the page shows such a thing, it does not rely on being told.
     */
    function lookSoon() {
        clearTimeout(soon);
        if (document.querySelector("[data-unsettled]")) {
            soon = setTimeout(() => {
                refresh(everything());
                lookSoon();
            }, SETTLES_WITHIN);
        }
    }

    /** What a part says, apart from how long ago it was. */
    function wordsOf(element) {
        const copy = element.cloneNode(true);
        copy.querySelectorAll("time").forEach((time) => time.remove());
        return copy.textContent;
    }

    const keyed = () => [...document.querySelectorAll("[data-key]")];

    function asking(id) {
        underWay.add(id);
        const focused = document.activeElement;
        before = {
            words: new Map(keyed().map((element) => [element.dataset.key, wordsOf(element)])),
            unfolded: keyed().filter((element) => element.open).map((element) => element.dataset.key),
            scrolled: [...document.querySelectorAll(".ui-datatable-tablewrapper, .log")].map((element) => [placeOf(element), element.scrollTop]),
            row: focused?.closest("tr[data-rk]")?.dataset.rk,
            button: Boolean(focused?.matches("button")),
        };
    }

    const placeOf = (element) => element.closest("[id]").id;

    function answered(id) {
        underWay.delete(id);
        if (before) {
            restore(before);
            magicTunnel.chooseForMenu();
            mark(before.words);
            before = undefined;
        }
        magicTunnel.showMoments();
        magicTunnel.foldJson();
        refresh([]);
        lookSoon();
    }

    /** Where the reader was: unfolded, scrolled, and with the focus on the same row. */
    function restore({ unfolded, scrolled, row, button }) {
        keyed().filter((element) => unfolded.includes(element.dataset.key)).forEach((element) => (element.open = true));
        scrolled.forEach(([id, top]) => {
            const place = document.getElementById(id);
            (place?.matches(".log") ? place : place?.querySelector(".ui-datatable-tablewrapper, .log"))?.scrollTo({ top });
        });
        if (row && document.activeElement === document.body) {
            document.querySelector(`tr[data-rk="${CSS.escape(row)}"] ${button ? "button" : "input"}`)?.focus({ preventScroll: true });
        }
    }

    function mark(words) {
        keyed().filter((element) => !element.matches("details") && words.get(element.dataset.key) !== wordsOf(element)).forEach((element) => {
            element.classList.add("changed");
            setTimeout(() => element.classList.remove("changed"), MARKED_FOR);
        });
    }

    /** Without a connection, parts are asked for from time to time. */
    function poll() {
        parts().map(pollOf).filter(Boolean).forEach((widget) => (connected ? widget.stop() : widget.start()));
    }

    function is(now) {
        connected = now;
        poll();
    }

    /** What happened while nobody listened is made up for: after a break, and where the page shows something that is about to change. */
    function opened() {
        is(true);
        if (wasLost || document.querySelector("[data-unsettled]")) {
            wasLost = false;
            refresh(everything());
        }
    }

    function closed() {
        wasLost = true;
        is(false);
    }

    Object.assign(window.magicTunnel, {
        live: {
            opened,
            closed,
            told: (names) => {
                is(true);
                refresh(names.split(" "));
            },
            asking,
            answered,
        },
    });
    document.addEventListener("visibilitychange", () => refresh([]));
    window.jQuery?.(document).on("pfAjaxComplete", () => setTimeout(poll));
    poll();
    lookSoon();
})();
