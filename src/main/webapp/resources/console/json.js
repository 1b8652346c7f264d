/* JSON that folds. The server writes it as plain text; without this script it stays readable. */
(() => {
    "use strict";

    const OPEN_LEVELS = 2;
    const MOST_OPEN = 20;

    class Exact {
        constructor(text) {
            this.text = text;
        }
    }

    /** Numbers stay as they were written, however long they are. */
    const read = (text) => JSON.parse(text, (key, value, context) => (typeof value === "number" && context?.source ? new Exact(context.source) : value));

    function element(name, className, text) {
        const made = document.createElement(name);
        made.className = className;
        made.textContent = text ?? "";
        return made;
    }

    const step = (key, parent) => (Array.isArray(parent) ? `[${key}]` : /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`);

    function leaf(value) {
        if (value instanceof Exact) {
            return element("span", "json-number", value.text);
        }
        return element("span", `json-${value === null ? "null" : typeof value}`, JSON.stringify(value));
    }

    function node(label, value, path, level) {
        if (value === null || typeof value !== "object" || value instanceof Exact) {
            const line = element("div", "json-line");
            line.append(...label, leaf(value));
            line.title = path;
            return line;
        }
        const keys = Object.keys(value);
        const brackets = Array.isArray(value) ? "[]" : "{}";
        const folder = element("details", "json-node");
        folder.open = level < OPEN_LEVELS && keys.length <= MOST_OPEN;
        const head = element("summary", "");
        head.title = path;
        head.append(...label, element("span", "json-mark", `${brackets[0]}${keys.length}${brackets[1]}`));
        folder.append(head);
        folder.addEventListener("toggle", () => fill(), { once: true });
        const fill = () => folder.childElementCount === 1 && keys.forEach((key) => {
            const name = Array.isArray(value) ? [] : [element("span", "json-key", `${key}: `)];
            folder.append(node(name, value[key], path + step(key, value), level + 1));
        });
        if (folder.open) {
            fill();
        }
        return folder;
    }

    function fold(pre) {
        let value;
        const text = pre.textContent.trim();
        try {
            value = read(text);
        } catch {
            return;
        } finally {
            pre.removeAttribute("data-json");
        }
        pre.textContent = "";
        const copy = element("button", "quiet json-copy", "Copy");
        copy.type = "button";
        copy.addEventListener("click", async () => {
            await navigator.clipboard.writeText(text);
            copy.textContent = "✓";
            setTimeout(() => (copy.textContent = "Copy"), 1200);
        });
        const tree = node([], value, "$", 0);
        tree.open = true;
        pre.append(copy, tree);
    }

    const foldAll = () => document.querySelectorAll("pre[data-json]").forEach(fold);

    window.magicTunnel.foldJson = foldAll;
    window.jQuery?.(document).on("pfAjaxComplete", () => setTimeout(foldAll));
    foldAll();
})();
