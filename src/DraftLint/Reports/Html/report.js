"use strict";
(() => {
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => Array.from(from.querySelectorAll(selector));
  const form = one("#filters");
  const notes = [];
  const marks = [];
  const rows = [];
  // What is still to be put into the page, in the order of reading; and how the passages that come are to be shown.
  const rest = all("main noscript");
  let wanted = null;
  let shown = [];
  let current = -1;

  const fold = text => text.normalize("NFKC").toLowerCase();
  const wordsOf = note => note.words ??= fold(note.element.textContent + " " + (one(".text", note.row)?.textContent ?? ""));

  // Takes note of what stands in a part of the page.
  function take(part) {
    const first = [notes.length, marks.length, rows.length];
    for (const element of all(".row", part)) {
      const row = { element, notes: [] };
      rows.push(row);
      for (const note of all(".note", element)) row.notes.push(noteOf(note, element));
      notes.push(...row.notes);
    }
    for (const element of all("mark", part)) marks.push({ element, findings: (element.dataset.f || "").split(" ").map(number => notes[number - 1]) });
    for (const ref of all(".ref", part)) notes[ref.id.slice(1) - 1].ref = ref;
    return first;
  }

  function noteOf(element, row) {
    return {
      element,
      row,
      ref: null,
      severity: element.dataset.s,
      rule: element.dataset.r,
      parties: (element.dataset.p || "").split(" "),
      waived: element.classList.contains("waived"),
      words: null,
      shown: true,
    };
  }

  function passes(note) {
    return wanted.severities.has(note.severity)
      && (wanted.rule === "" || note.rule === wanted.rule)
      && (wanted.party === "" || note.parties.includes(wanted.party))
      && (wanted.waived === "" || note.waived === (wanted.waived === "only"))
      && wanted.words.every(word => wordsOf(note).includes(word));
  }

  function filter() {
    wanted = {
      severities: new Set(all("input[name=severity]:checked", form).map(input => input.value)),
      rule: form.elements.rule.value,
      party: form.elements.party.value,
      waived: form.elements.waived?.value ?? "",
      words: fold(form.elements.words.value).split(/\s+/).filter(word => word),
      onlyFound: form.elements.only.checked,
    };
    shown = [];
    apply([0, 0, 0]);
    current = -1;
    tell();
  }

  function apply([firstNote, firstMark, firstRow]) {
    for (const note of notes.slice(firstNote)) {
      const shows = passes(note);
      if (shows) shown.push(note);
      if (shows === note.shown) continue;
      note.shown = shows;
      note.element.hidden = !shows;
      if (note.ref) note.ref.hidden = !shows;
    }
    for (const mark of marks.slice(firstMark)) mark.element.classList.toggle("off", mark.findings.every(note => !note?.shown));
    for (const row of rows.slice(firstRow)) {
      const hides = wanted.onlyFound && !row.notes.some(note => note.shown);
      if (row.element.hidden !== hides) row.element.hidden = hides;
    }
  }

  function tell() {
    if (rest.length > 0) one("#shown").textContent = "Still opening";
    else one("#shown").textContent = shown.length === notes.length ? `${notes.length} findings` : `${shown.length} of ${notes.length} findings`;
    one("main").ariaBusy = rest.length > 0 ? "true" : null;
  }

  // The next part of a long page; what it holds is shown as the filters say.
  function build() {
    const part = document.createElement("template");
    part.innerHTML = rest[0].textContent;
    const first = take(part.content);
    apply(first);
    rest.shift().replaceWith(part.content);
    if (rest.length === 0) tell();
  }

  function buildSoon() {
    if (rest.length === 0) return;
    setTimeout(() => {
      if (rest.length > 0) build();
      if (rest.length === 0) goToTarget();
      buildSoon();
    });
  }

  // An address may lead to what has only now come.
  const awaited = location.hash.length > 1 && !document.getElementById(location.hash.slice(1));
  function goToTarget() {
    if (awaited) document.getElementById(location.hash.slice(1))?.scrollIntoView({ behavior: "instant" });
  }

  function go(index) {
    if (shown.length === 0) return;
    current = (index + shown.length) % shown.length;
    show(shown[current]);
  }

  function show(note) {
    for (const mark of all("mark.here")) mark.classList.remove("here");
    const number = note.element.id.slice(1);
    for (const mark of all("mark", note.row)) {
      if ((mark.dataset.f || "").split(" ").includes(number)) mark.classList.add("here");
    }
    note.element.focus({ preventScroll: true });
    note.element.scrollIntoView({ block: "center", behavior: "instant" });
  }

  // Where the reader is: behind the note that has the focus, or that was shown last.
  function position() {
    const focused = document.activeElement?.closest?.(".note");
    const index = focused ? shown.findIndex(note => note.element === focused) : -1;
    return index >= 0 ? index : current;
  }

  const next = () => go(position() + 1);
  const previous = () => go(Math.max(position(), 0) - 1);
  const keys = {
    j: next,
    k: previous,
    "/": () => {
      one("#tools").open = true;
      form.elements.words.focus();
    },
    "?": () => one("#help").showModal(),
  };

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || one("#help").open) return;
    if (event.key === "Escape" && event.target === form.elements.words) {
      event.target.value = "";
      filter();
      event.target.blur();
      return;
    }
    const typing = event.target.closest?.("input[type=search], select, textarea");
    const act = typing || !one("#keys").checked ? null : keys[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });
  document.addEventListener("click", event => {
    const ref = event.target.closest?.(".ref");
    const note = ref && notes[ref.id.slice(1) - 1];
    if (note?.shown) {
      event.preventDefault();
      current = shown.indexOf(note);
      show(note);
    }
  });
  form.addEventListener("input", filter);
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  one("#next").addEventListener("click", next);
  one("#previous").addEventListener("click", previous);
  one("#show-help").addEventListener("click", () => one("#help").showModal());
  one("#print").addEventListener("click", () => print());
  one("#theme").addEventListener("click", () => {
    const dark = (document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
    document.documentElement.dataset.theme = dark ? "light" : "dark";
  });
  // On paper everything is read.
  let closed = [];
  addEventListener("beforeprint", () => {
    while (rest.length > 0) build();
    closed = all("details:not([open])");
    for (const details of closed) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of closed) details.open = false;
  });
  const tools = one("#tools");
  tools.hidden = false;
  tools.open = !matchMedia("(max-width: 55rem)").matches;
  take(document);
  filter();
  buildSoon();
})();
