/* Tables on the admin pages: the address, the keyboard, the menu of a row, and the panel beside them. */
(() => {
    "use strict";

    const rowOf = (element) => element.closest("tr.ui-datatable-selectable");
    const rowsOf = (table) => [...table.querySelectorAll("tr.ui-datatable-selectable")];
    const tableOf = (element) => element.closest(".ui-datatable");
    const widgetOf = (table) => window.PrimeFaces?.widgets[table.id];
    const isTyping = (element) => element.closest("input:not([type=checkbox]), textarea, select, [contenteditable], dialog");

    /** The server writes the address of what is shown into a hidden link; here it becomes the browser's. */
    function showAddress() {
        const link = document.getElementById("address");
        if (!link) {
            return;
        }
        const address = new URL(link.href);
        [...address.searchParams].forEach(([name, value]) => value === "" && address.searchParams.delete(name));
        if (address.href !== location.href) {
            history.replaceState(null, "", address);
        }
        markOpened(new URL(location.href).searchParams);
    }

    function markOpened(parameters) {
        const opened = new Set(parameters.values());
        document.querySelectorAll("tr[data-rk]").forEach((row) => {
            row.classList.toggle("opened", panelIsOpen() && opened.has(row.dataset.rk));
        });
    }

    const panel = () => document.getElementById("panel");
    const panelIsOpen = () => panel()?.childElementCount > 0;
    const closePanel = () => panel()?.querySelector("[data-closes=panel]")?.click();

    /** Selects one row, and only that, as a click would. */
    function choose(row) {
        const widget = widgetOf(tableOf(row));
        widget.unselectAllRows();
        widget.originRowMeta = widget.getRowMeta($(row));
        widget.selectRow($(row));
        focus(row);
    }

    function focus(row) {
        row.querySelector("input[type=checkbox]")?.focus({ preventScroll: true });
        row.scrollIntoView({ block: "nearest" });
    }

    function step(row, event) {
        const rows = rowsOf(tableOf(row));
        const next = rows[rows.indexOf(row) + (event.key === "ArrowDown" ? 1 : -1)];
        if (!next) {
            return;
        }
        if (event.shiftKey) {
            const widget = widgetOf(tableOf(row));
            widget.selectRow($(row), true);
            widget.selectRow($(next), true);
            widget.fireRowSelectEvent(next.dataset.rk, "rowSelectCheckbox");
            focus(next);
        } else if (panelIsOpen()) {
            choose(next);
        } else {
            focus(next);
        }
    }

    function selectAll(table) {
        const box = table.querySelector("thead input[type=checkbox]");
        if (box && !box.checked) {
            box.click();
        }
    }

    function openMenu(button) {
        const place = button.getBoundingClientRect();
        $(rowOf(button)).children().first().trigger($.Event("contextmenu", {
            pageX: place.right + scrollX - 160,
            pageY: place.bottom + scrollY,
        }));
    }

    const menuIsOpen = () => [...document.querySelectorAll(".ui-contextmenu")].some((menu) => menu.checkVisibility());

    /** A table that was exchanged under an open menu knows again for which row that is. */
    function chooseForMenu() {
        const row = menuIsOpen() && document.querySelector(`tr.ui-datatable-selectable[data-rk="${CSS.escape(menuRow)}"]`);
        if (row) {
            widgetOf(tableOf(row)).selectRow($(row), true);
        }
    }

    /** The row that the keyboard means: the one with the focus, or else the one whose panel is open. */
    function currentRow(target) {
        return rowOf(target) ?? (target === document.body || target.id === "main" ? document.querySelector("tr.opened") : null);
    }

    function onKey(event) {
        if (event.defaultPrevented || isTyping(event.target) || !(event.target instanceof Element)) {
            return;
        }
        const row = currentRow(event.target);
        const table = (row && tableOf(row)) ?? document.querySelector(".ui-datatable");
        if (row && ["ArrowUp", "ArrowDown"].includes(event.key)) {
            step(row, event);
        } else if (row && event.key === "Enter" && !event.target.closest("button, a")) {
            choose(row);
        } else if (table && event.key.toLowerCase() === "a" && (event.ctrlKey || event.metaKey)) {
            selectAll(table);
        } else if (event.key === "/" && document.querySelector(".search")) {
            document.querySelector(".search").focus();
        } else {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
    }

    function onEscape(event) {
        const others = document.querySelectorAll("dialog[open], :popover-open, .ui-dialog, .ui-contextmenu, .ui-confirm-popup");
        const busy = [...others].some((other) => other.checkVisibility());
        if (event.key === "Escape" && !busy && panelIsOpen()) {
            closePanel();
        }
    }

    /** A box shows whether its row is selected, also where the browser takes back what a click did to it. */
    function showSelection() {
        document.querySelectorAll("tr.ui-datatable-selectable td.box input[type=checkbox]").forEach((box) => {
            box.checked = rowOf(box).classList.contains("ui-state-highlight");
            box.setAttribute("aria-checked", String(box.checked));
        });
    }

    function onClick(event) {
        if (tableOf(event.target)) {
            setTimeout(showSelection);
        }
        const button = event.target.closest("[data-row-menu]");
        if (button) {
            event.stopPropagation();
            openMenu(button);
        }
    }

    let menuRow = "";

    window.jQuery?.(document).on("contextmenu", "tr[data-rk]", (event) => (menuRow = event.currentTarget.dataset.rk));
    Object.assign(window.magicTunnel, { menuIsOpen, chooseForMenu });
    document.addEventListener("keydown", onKey, true);
    document.addEventListener("keydown", onEscape);
    document.addEventListener("click", onClick, true);
    window.jQuery?.(document).on("pfAjaxComplete", () => setTimeout(() => {
        showAddress();
        showSelection();
    }));
    showAddress();
})();
