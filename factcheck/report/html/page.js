"use strict";
(() => {
  const all = (query) => [...document.querySelectorAll(query)];
  const cards = all("details.card");
  const filters = document.querySelector(".filters");

  const show = (id) => {
    const working = id && document.getElementById(id);
    const card = working && working.closest("details.card");
    if (!card) return;
    for (const each of all(".card.shown")) each.classList.remove("shown");
    card.hidden = false;
    card.open = true;
    card.classList.add("shown");
    card.querySelector("summary").focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest" });
  };
  for (const link of all("a.figure")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      history.replaceState(null, "", link.getAttribute("href"));
      show(link.getAttribute("href").slice(1));
    });
  }
  addEventListener("hashchange", () => show(location.hash.slice(1)));
  show(location.hash.slice(1));

  if (filters) {
    const chosen = (name) => new Set(all(`input[name=${name}]:checked`).map((box) => box.value));
    const apply = () => {
      const verdicts = chosen("verdict");
      const rules = chosen("rule");
      let shown = 0;
      for (const card of cards) {
        card.hidden = !(verdicts.has(card.dataset.verdict) && rules.has(card.dataset.rule));
        shown += card.hidden ? 0 : 1;
      }
      for (const figure of all("a.figure")) {
        const told = figure.dataset.told.split(" ").map((pair) => pair.split(":"));
        figure.classList.toggle("muted", !told.some(([verdict, rule]) => verdicts.has(verdict) && rules.has(rule)));
      }
      filters.querySelector("output").textContent = `${shown} of ${cards.length} findings shown`;
    };
    filters.hidden = false;
    filters.addEventListener("change", apply);
    filters.addEventListener("submit", (event) => event.preventDefault());
    filters.querySelector(".all").addEventListener("click", () => cards.forEach((card) => { card.open = true; }));
    filters.querySelector(".none").addEventListener("click", () => cards.forEach((card) => { card.open = false; }));
    apply();
  }

  for (const button of all("button.copy")) {
    const card = button.closest("details.card");
    const line = `${card.querySelector("q").textContent} ${card.querySelector(".message").textContent}`;
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(line);
      } catch {
        const area = document.createElement("textarea");
        area.value = line;
        document.body.append(area);
        area.select();
        document.execCommand("copy");
        area.remove();
        button.focus();
      }
      const said = button.textContent;
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = said; }, 2000);
    });
  }

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = all("details:not([open])");
    for (const each of opened) each.open = true;
  });
  addEventListener("afterprint", () => {
    for (const each of opened) each.open = false;
  });
})();
