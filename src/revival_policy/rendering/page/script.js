// Filters the measures, opens what a link leads to, and keeps both in the address of the page.
"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const reveal = (target) => {
    for (let above = target; above; above = above.parentElement) if (above.localName === "details") above.open = true;
    const own = target.querySelector(":scope > details");
    if (own) own.open = true;
  };

  const closed = [];
  addEventListener("beforeprint", () => {
    for (const details of all("details:not([open])")) { closed.push(details); details.open = true; }
  });
  addEventListener("afterprint", () => { while (closed.length) closed.pop().open = false; });
  if (matchMedia("(max-width: 61.99rem)").matches) byId("outline").querySelector("details").open = false;

  const form = byId("filters");
  const fields = ["search", "role", "section"].map(byId).filter(Boolean);
  const chips = all(".chip");
  const arcs = all("path").map((path) => ({ path, agencies: path.dataset.agencies.split(" ") }));
  const measures = all(".measure").map((article) => ({
    article,
    words: article.textContent.toLowerCase(),
    named: all(".chip", article).map((chip) => [chip.dataset.agency, chip.dataset.role]),
  }));
  const pressed = new Set();
  let target = "";

  const value = (id) => (byId(id) ? byId(id).value.trim() : "");
  const isFiltered = () => pressed.size > 0 || fields.some((field) => field.value.trim());

  const fits = ({ article, words, named }) => {
    const role = value("role"), section = value("section");
    const has = (agency) => named.some(([name, as]) => (agency === null || name === agency) && (!role || as === role));
    return words.includes(value("search").toLowerCase())
      && [...pressed].every(has) && (!role || pressed.size > 0 || has(null))
      && (!section || byId(section).contains(article));
  };

  const showArcs = (agencies) => {
    const picked = agencies.size > 0;
    for (const network of all(".network")) network.classList.toggle("picked", picked);
    for (const arc of arcs) {
      arc.path.classList.toggle("on", picked && [...agencies].every((agency) => arc.agencies.includes(agency)));
    }
  };

  const highlight = () => {
    if (!CSS.highlights) return;
    const words = value("search").toLowerCase(), ranges = [];
    for (const { article } of words ? measures.filter(({ article }) => !article.hidden) : []) {
      const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode.data.toLowerCase();
        for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
          ranges.push(new StaticRange({
            startContainer: texts.currentNode, startOffset: at, endContainer: texts.currentNode, endOffset: at + words.length,
          }));
        }
      }
    }
    CSS.highlights.set("found", new Highlight(...ranges));
  };

  const show = () => {
    const filtered = isFiltered(), status = byId("shown");
    for (const measure of measures) measure.article.hidden = filtered && !fits(measure);
    for (const section of all(".section, .document").reverse()) {
      section.hidden = filtered && !section.querySelector(".measure:not([hidden])");
      if (filtered && !section.hidden) reveal(section);
    }
    document.body.classList.toggle("filtered", filtered);
    for (const chip of chips) chip.setAttribute("aria-pressed", pressed.has(chip.dataset.agency));
    showArcs(pressed);
    highlight();
    const shown = measures.filter(({ article }) => !article.hidden).length;
    const names = [...pressed].map((agency) => nameOf(agency));
    status.textContent = filtered
      ? [status.dataset.some.replace("{shown}", shown), ...names].join(" · ") : status.dataset.all;
    for (const button of all(".reset")) button.hidden = !filtered;
  };
  const nameOf = (agency) => form.querySelector(`.chip[data-agency="${agency}"] bdi`).textContent;
  const agencyOf = (name) => chips.find((chip) => chip.querySelector("bdi").textContent === name)?.dataset.agency;

  const address = () => {
    const asked = new URLSearchParams();
    for (const field of fields) if (field.value.trim()) asked.set(field.id, field.value.trim());
    for (const agency of pressed) asked.append("agency", nameOf(agency));
    const hash = target + (isFiltered() ? `?${asked}` : "");
    if (location.hash.slice(1) !== hash) history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
  };

  // What is in view stays where it is when others above it vanish.
  const change = (what, anchor) => {
    const before = anchor && anchor.getBoundingClientRect().top;
    what();
    show();
    address();
    if (anchor && !anchor.closest("[hidden]")) scrollBy({ top: anchor.getBoundingClientRect().top - before, behavior: "instant" });
  };
  const reset = () => { pressed.clear(); for (const field of fields) field.value = ""; };

  const goTo = (id) => {
    for (const marked of all(".target")) marked.classList.remove("target");
    const element = byId(id);
    if (form && element.closest("[hidden]")) { reset(); show(); }
    reveal(element);
    element.classList.add("target");
    element.focus({ preventScroll: true });
    element.scrollIntoView();
  };
  const follow = () => {
    const [id, asked] = decoded(location.hash.slice(1)).split(/\?(.*)/s);
    if (form && asked !== undefined) {
      reset();
      const given = new URLSearchParams(location.hash.slice(location.hash.indexOf("?") + 1));
      for (const field of fields) {
        const wanted = given.get(field.id) || "";
        if (field.localName !== "select" || [...field.options].some((option) => option.value === wanted)) field.value = wanted;
      }
      for (const name of given.getAll("agency")) if (agencyOf(name)) pressed.add(agencyOf(name));
      show();
    }
    target = byId(id) ? id : "";
    if (target) goTo(target);
    else if (form && isFiltered()) document.querySelector(".document:not([hidden])")?.scrollIntoView();
    if (form) address();
  };
  const decoded = (text) => { try { return decodeURIComponent(text); } catch { return text; } };

  if (form) {
    form.hidden = byId("result").hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    for (const field of fields) field.addEventListener("input", () => change(() => {}));
    for (const chip of chips) {
      chip.disabled = false;
      chip.addEventListener("click", () => change(() => {
        if (!pressed.delete(chip.dataset.agency)) pressed.add(chip.dataset.agency);
      }, chip));
    }
    for (const row of all(".network li")) {
      const agency = row.querySelector(".chip").dataset.agency;
      for (const event of ["mouseenter", "focusin"]) row.addEventListener(event, () => showArcs(new Set([agency])));
      for (const event of ["mouseleave", "focusout"]) row.addEventListener(event, () => showArcs(pressed));
    }
    for (const button of all(".reset")) button.addEventListener("click", () => { change(reset); byId("search").focus(); });
    addEventListener("keydown", (event) => { if (event.key === "Escape" && isFiltered()) change(reset, document.activeElement.closest(".measure")); });
    show();
  }
  addEventListener("hashchange", follow);
  follow();
})();
