"use strict";
(() => {
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => Array.from(from.querySelectorAll(selector));
  const form = one("#filters");
  const notes = all(".note").map(element => ({
    element,
    row: element.closest(".row"),
    ref: document.getElementById("r" + element.id.slice(1)),
    severity: element.dataset.s,
    rule: element.dataset.r,
    parties: (element.dataset.p || "").split(" "),
    waived: element.classList.contains("waived"),
    words: null,
    shown: true,
  }));
  const marks = all("mark").map(element => ({ element, findings: (element.dataset.f || "").split(" ").map(number => notes[number - 1]) }));
  const rows = all(".row").map(element => ({ element, notes: [] }));
  const rowOf = new Map(rows.map(row => [row.element, row]));
  for (const note of notes) rowOf.get(note.row)?.notes.push(note);
  let shown = notes;
  let current = -1;

  const fold = text => text.normalize("NFKC").toLowerCase();
  const wordsOf = note => note.words ??= fold(note.element.textContent + " " + (one(".text", note.row)?.textContent ?? ""));

  function passes(note, wanted) {
    return wanted.severities.has(note.severity)
      && (wanted.rule === "" || note.rule === wanted.rule)
      && (wanted.party === "" || note.parties.includes(wanted.party))
      && (wanted.waived === "" || note.waived === (wanted.waived === "only"))
      && wanted.words.every(word => wordsOf(note).includes(word));
  }

  function filter() {
    const wanted = {
      severities: new Set(all("input[name=severity]:checked", form).map(input => input.value)),
      rule: form.elements.rule.value,
      party: form.elements.party.value,
      waived: form.elements.waived?.value ?? "",
      words: fold(form.elements.words.value).split(/\s+/).filter(word => word),
    };
    for (const note of notes) {
      const shows = passes(note, wanted);
      if (shows === note.shown) continue;
      note.shown = shows;
      note.element.hidden = !shows;
      if (note.ref) note.ref.hidden = !shows;
    }
    for (const mark of marks) mark.element.classList.toggle("off", mark.findings.every(note => !note?.shown));
    const onlyFound = form.elements.only.checked;
    for (const row of rows) {
      const hides = onlyFound && !row.notes.some(note => note.shown);
      if (row.element.hidden !== hides) row.element.hidden = hides;
    }
    shown = notes.filter(note => note.shown);
    current = -1;
    one("#shown").textContent = shown.length === notes.length ? `${notes.length} findings` : `${shown.length} of ${notes.length} findings`;
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
    closed = all("details:not([open])");
    for (const details of closed) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of closed) details.open = false;
  });
  const tools = one("#tools");
  tools.hidden = false;
  tools.open = !matchMedia("(max-width: 55rem)").matches;
  filter();
})();
