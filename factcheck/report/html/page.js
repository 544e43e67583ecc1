"use strict";
(() => {
  const all = (query, from = document) => [...from.querySelectorAll(query)];
  const cards = all("details.card");
  const filters = document.querySelector(".filters");
  let came = null; // the figure whose working is open

  const show = (id) => {
    const place = id && document.getElementById(id);
    const card = place && place.closest("details.card");
    if (!card) return false;
    for (const each of all(".card.shown")) each.classList.remove("shown");
    for (let at = card; at; at = at.parentElement) {
      if (at.matches("details")) { at.hidden = false; at.open = true; }
    }
    card.classList.add("shown");
    card.querySelector("summary").focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest" });
    return true;
  };
  const back = (figure) => {
    for (const each of all(".figure.here")) each.classList.remove("here");
    if (!figure) return;
    figure.classList.add("here");
    figure.focus({ preventScroll: true });
    figure.scrollIntoView({ block: "center" });
  };
  const figureAt = (id) => {
    let at = document.getElementById(id);
    while (at && !at.matches("a.figure")) at = at.nextElementSibling;
    return at;
  };
  const go = (id) => { if (!show(id) && id.startsWith("at-")) back(figureAt(id)); };
  for (const link of all("a.figure, .worth a, a.back")) {
    link.addEventListener("click", (event) => {
      const target = link.getAttribute("href");
      event.preventDefault();
      try {
        history.replaceState(null, "", target);
      } catch {
        // In the frame of a notebook there is no address to change.
      }
      came = link.matches("a.figure") ? link : null;
      go(target.slice(1));
    });
  }
  addEventListener("hashchange", () => go(location.hash.slice(1)));
  go(location.hash.slice(1));
  addEventListener("keydown", (event) => {
    const card = event.key === "Escape" && event.target.closest && event.target.closest("details.card");
    if (!card) return;
    const figure = came || figureAt(`at-${card.querySelector(".working").id}`);
    // The keyboard leaves the card before it closes: a browser may give it to the summary of one that closes around it.
    if (figure) figure.focus({ preventScroll: true });
    card.open = false;
    back(figure);
  });

  if (filters) {
    const chosen = (name) => new Set(all(`input[name=${name}]:checked`).map((box) => box.value));
    const apply = () => {
      const verdicts = chosen("verdict");
      const rules = chosen("rule");
      const wanted = (told) => told.split(" ").map((pair) => pair.split(":"))
        .some(([verdict, rule]) => verdicts.has(verdict) && rules.has(rule));
      for (const card of cards) card.hidden = !wanted(`${card.dataset.verdict}:${card.dataset.rule}`);
      for (const figure of all("a.figure")) figure.classList.toggle("muted", !wanted(figure.dataset.told));
      for (const line of all(".worth li")) line.hidden = !wanted(line.dataset.told);
      for (const group of all(".quiet")) {
        const shown = all(".card", group).filter((card) => !card.hidden);
        group.hidden = !shown.length;
        for (const each of all("summary > [data-count]", group)) {
          const count = shown.filter((card) => card.dataset.verdict === each.dataset.count).length;
          each.querySelector("b").textContent = count;
          each.hidden = !count;
        }
      }
      const shown = cards.filter((card) => !card.hidden).length;
      filters.querySelector("output").textContent = `${shown} of ${cards.length} findings shown`;
    };
    const open = (wish) => all("details.quiet, details.card").forEach((each) => { each.open = wish; });
    const rules = (wish) => { all("input[name=rule]").forEach((box) => { box.checked = wish; }); apply(); };
    filters.hidden = false;
    filters.addEventListener("change", apply);
    filters.addEventListener("submit", (event) => event.preventDefault());
    filters.querySelector(".all").addEventListener("click", () => open(true));
    filters.querySelector(".none").addEventListener("click", () => open(false));
    filters.querySelector(".every").addEventListener("click", () => rules(true));
    filters.querySelector(".no").addEventListener("click", () => rules(false));
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
