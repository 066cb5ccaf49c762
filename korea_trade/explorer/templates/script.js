// The page without this script is whole: documents, and their receipts below them. The script opens one receipt beside
// the document, filters the facts, and copies. All text goes into the page as text, never as markup.
"use strict";
document.documentElement.classList.add("js");
document.addEventListener("DOMContentLoaded", () => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const data = JSON.parse($("#data").textContent);
  const words = data.words;
  // The card of number n is cards[n - 1].
  const cards = $$(".cards > section");
  const numberOf = new Map(cards.map((card, at) => [card, String(at + 1)]));
  const docs = $$(".doc"), docLinks = $$(".rail .list a");
  const inspector = $("#inspector"), opened = $(".opened", inspector), stepper = $(".stepper", inspector);
  const empty = opened.firstElementChild;
  const wide = matchMedia("(min-width: 64rem)");
  // The numbers of the cards of a mark.
  const cardsOf = (mark) => mark.dataset.c ? mark.dataset.c.split(" ") : [mark.hash.slice(1)];
  const put = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const say = (text) => { $("#said").textContent = text; };
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  // What is open: a card, the mark that led to it and its other cards, and the link outside the inspector that opened it.
  let card = null, mark = null, opener = null, clicked = null, marked = [], isWalking = false;

  // Views

  // How far down each entry of the history was when it was left: the browser would take the place of one for that of another.
  const heights = new Map();
  let entry = null;
  history.scrollRestoration = "manual";
  function enter() {
    heights.set(entry, scrollY);
    entry = history.state?.entry ?? Math.random();
  }
  function show(view) {
    for (const section of $$(".view")) section.classList.toggle("on", section.id === view);
    for (const link of $$(".views a")) current(link, link.hash === "#" + view);
    if (view === "facts") fill();
  }
  function current(element, is) {
    if (is) element.setAttribute("aria-current", "true"); else element.removeAttribute("aria-current");
  }
  function markCurrent(elements) {
    for (const one of marked) one.removeAttribute("aria-current");
    marked = elements;
    for (const one of marked) current(one, true);
  }
  // In the list at the left the current link is in view; the reader's own place there stays while it is the same.
  let listed = null;
  function bringIntoList() {
    const link = $(".view.on :is(.list, .index) [aria-current]"), list = link?.closest(".rail, .index");
    if (link === listed) return;
    listed = link;
    if (!link?.getClientRects().length) return;
    const {top, bottom} = link.getBoundingClientRect(), whole = list.getBoundingClientRect();
    if (top < whole.top || bottom > Math.min(whole.bottom, innerHeight)) list.scrollTop += top - whole.top - whole.height / 2;
  }
  function showDocument(doc) {
    for (const other of docs) other.classList.toggle("on", other === doc);
    for (const link of docLinks) current(link, link.getAttribute("href") === "#" + doc.id);
    for (const one of $$("a.f:not([aria-label])", doc)) {
      const [own] = cardsOf(one).map((number) => cards[number - 1]);
      const ofArticle = own.id.startsWith("figure/");
      const marks = [...one.classList].filter((name) => !ofArticle || name === "caveat").map((name) => data.marks[name]);
      const called = [ofArticle && $("p", own).textContent.trim(), ...marks].filter(Boolean);
      one.setAttribute("aria-label", [one.textContent, ...called].join(", "));
    }
  }
  function showName(id) {
    for (const page of $$(".name")) page.classList.toggle("on", page.id === id);
    for (const link of $$(".index a")) current(link, link.getAttribute("href") === "#" + id);
  }

  // A hash may be anything: what is no percent-encoding stands for itself.
  const decoded = (hash) => hash.replace(/(%[0-9a-f]{2})+/gi, (run) => {
    try { return decodeURIComponent(run); } catch { return run; }
  });
  // Links on the page are short, #12; what is shown is the link of the fact, by its id.
  const partAt = (hash) => /^\d+$/.test(hash) ? cards[hash - 1]
    : document.getElementById(hash) || document.getElementById(decoded(hash));
  function lose(what, more = []) {
    $("#lost").textContent = [[words.leads_nowhere, what], [words.one_a_filter, more]].filter(([, lost]) => lost.length)
      .map(([said, lost]) => put(said, {what: lost.join(", ")})).join(" · ");
    $("#lost").hidden = !what.length && !more.length;
  }
  // An entry keeps what it shows: an address without a document or name, such as that of the page alone, does not say it.
  const keep = (address) => history.replaceState({entry, shown: $(".view.on .doc.on, .view.on .name.on")?.id}, "", address);
  // A browser that loads the page goes to the part of the address by itself, later than this.
  const top = () => {
    scrollTo({top: 0});
    if (document.readyState !== "complete") addEventListener("load", () => setTimeout(scrollTo, 0, {top: 0}), {once: true});
  };
  function route() {
    const hash = location.hash.slice(1), [view, query] = hash.split("?");
    const target = ["documents", "facts", "names"].includes(view) ? document.getElementById(view) : partAt(hash);
    // Where one goes begins at its top; where one comes back to stays in its place.
    const isNew = !history.state, shown = document.getElementById(history.state?.shown);
    lose(target || !hash ? [] : [decoded(hash)]);
    if (!target || target.matches(".view")) {
      if (target && view === "facts") setFilters(new URLSearchParams(query));
      show(target ? view : "documents");
      if (shown?.matches(".doc")) showDocument(shown);
      else if (shown) showName(shown.id);
      if (isNew && target) top();
    } else if (target.matches(".doc")) {
      show("documents");
      showDocument(target);
      if (!wide.matches) $(".rail details").open = false;
      if (isNew) top();
    } else if (target.matches(".name")) {
      show("names");
      showName(target.id);
      if (isNew && wide.matches) top();
      else if (isNew) target.scrollIntoView();
    } else {
      const isElsewhere = !$("#documents.on");
      if (isElsewhere) show("documents");
      if (numberOf.has(target)) {
        if (decoded(hash) !== target.id) keep("#" + target.id);
        open(target);
        if (isElsewhere && opener) focusTitle();
      }
      bringIntoList();
      keep();
      return;
    }
    if (!isNew) scrollTo({top: heights.get(entry) || 0});
    bringIntoList();
    keep();
    shut();
  }

  // The inspector

  function open(target) {
    card = target;
    const doc = card.closest(".doc"), number = numberOf.get(card);
    showDocument(doc);
    const own = $$("a.f", doc).filter((one) => cardsOf(one).includes(number));
    const said = own.filter((one) => !one.classList.contains("period"));
    mark = clicked && own.includes(clicked) ? clicked : said[0] || own[0] || null;
    markCurrent(said);
    const copy = card.cloneNode(true);
    copy.removeAttribute("id");
    Object.assign($("h3", copy), {id: "", tabIndex: -1});
    for (const line of $$("small", copy)) nameLinks($$("a", line));
    const note = $(".note", doc);
    if ($("table td:last-child:empty", copy) && note) {
      copy.append(make("p", {}, make("b", {textContent: words.about_document + ":"}), " ", note.textContent));
    }
    for (const cell of $$("table td:last-child:not(:empty, :has(small))", copy)) {
      const button = make("button", {type: "button", textContent: `“${cell.textContent}”`});
      button.dataset.p = cell.dataset.p || placeOfWords(cell.textContent);
      cell.replaceChildren(button);
    }
    const fields = $("table tbody", copy), fact = factOf(card);
    if (fields && fact) {
      for (const [field, [name, code, said]] of Object.entries(data.usual)) {
        if (fact.r[field] !== code || $$("th", fields).some((th) => th.textContent === name)) continue;
        fields.append(make("tr", {}, make("th", {textContent: name}), make("td", {textContent: said}),
          make("td", {}, make("small", {textContent: words.usual}))));
      }
    }
    const reading = opened.contains(document.activeElement);
    opened.replaceChildren(copy);
    if (reading) focusTitle();
    inspector.classList.add("open");
    document.body.classList.add("sheet");
    inspector.scrollTop = 0;
    $(".copy", inspector).hidden = !recorded.has(Number(number));
    const quotes = card.dataset.q ?? quotesOf(card).map(placeOf).map((place) => place.join()).join(" ");
    light("quote", quotes);
    light("word", "");
    const all = mark ? cardsOf(mark) : [];
    stepper.hidden = all.length < 2;
    $("span", stepper).textContent = put(words.one_of, {n: all.indexOf(number) + 1, of: all.length});
    const seen = mark || doc;
    if (seen !== clicked || isWalking || isCovered(seen)) {
      if (mark && !wide.matches) bringUp(mark, rangesOf(quotes));
      else seen.scrollIntoView({block: mark ? "center" : "start"});
    }
    say($("h3", copy).textContent + (stepper.hidden ? "" : ". " + $("span", stepper).textContent));
    clicked = null;
  }
  function focusTitle() {
    const title = $("h3", opened);
    if (title) title.focus({preventScroll: true});
  }
  // On a phone: the first line of the quote that has the mark to the top, or one that leaves room for the mark.
  function bringUp(one, quotes) {
    const lines = quotes.filter((quote) => quote.intersectsNode(one)).flatMap((quote) => [...quote.getClientRects()]);
    const marks = [...one.getClientRects()], bottom = marks.at(-1).bottom, edge = 5;
    const room = inspector.getBoundingClientRect().top - 2 * edge;
    const tops = [...lines, ...marks].map((line) => line.top).filter((from) => bottom - from <= room);
    scrollBy({top: Math.min(...tops, bottom) - edge});
  }
  const isCovered = (one) => !wide.matches && one.getBoundingClientRect().bottom > inspector.getBoundingClientRect().top;
  // What has the focus by the keyboard is never behind the sheet.
  document.addEventListener("focusin", ({target}) => {
    if (card && !inspector.contains(target) && target.matches(":focus-visible") && isCovered(target)) target.scrollIntoView();
  });
  // The headline of a fact has what it is about, and behind it what it says of that.
  const subjectOf = (card) => $("h3", card).firstChild.data.replace(/: $/, "");
  // In a document's receipts other receipts are numbers, as in footnotes; here they are named, and told apart.
  function nameLinks(links) {
    const own = links.map((link) => cards[link.hash.slice(1) - 1]), heads = own.map(subjectOf);
    links.forEach((link, at) => {
      const alone = heads.indexOf(heads[at]) === heads.lastIndexOf(heads[at]);
      link.textContent = alone ? heads[at] : $("h3", own[at]).textContent;
    });
  }
  function shut() {
    if (!card) return;
    const back = [mark, opener].find((one) => one && one.getClientRects().length);
    const isLost = document.activeElement === document.body || inspector.contains(document.activeElement);
    inspector.classList.remove("open");
    document.body.classList.remove("sheet");
    opened.replaceChildren(empty);
    stepper.hidden = true;
    $(".copy", inspector).hidden = true;
    markCurrent([]);
    card = mark = opener = null;
    light("quote", "");
    light("word", "");
    if (back && isLost) back.focus({preventScroll: true});
  }
  function close() {
    shut();
    keep(place());
  }
  // The address of what is shown beside the inspector.
  function place() {
    const view = $(".view.on");
    if (view.id === "facts") {
      const query = filter();
      return "#facts" + (query ? "?" + query : "");
    }
    return "#" + ($(view.id === "names" ? ".name.on" : ".doc.on") || view).id;
  }
  // Setting location.hash would take the focus from the mark.
  function go(id) {
    if (decoded(location.hash.slice(1)) !== id) {
      history.pushState(null, "", "#" + id);
      enter();
    }
    route();
  }
  function step(by) {
    const all = cardsOf(mark);
    const next = (all.indexOf(numberOf.get(card)) + by + all.length) % all.length;
    clicked = mark;
    go(cards[all[next] - 1].id);
  }

  // Words lit in the document: places are "line,start,end" in the text of a paragraph. Those that a card does not give
  // are where its quote first stands; of words, where the first quote that has them has them, or where they first stand.

  const quotesOf = (card) => $$(".q q", card).map((q) => q.textContent);
  function placeOf(words) {
    for (const paragraph of $$(".text [data-l]", card.closest(".doc"))) {
      const at = paragraph.textContent.indexOf(words);
      if (at >= 0) return [Number(paragraph.dataset.l), at, at + words.length];
    }
    return [0, 0, 0];
  }
  function placeOfWords(words) {
    const quote = quotesOf(card).find((one) => one.includes(words)) || words;
    const [line, start] = placeOf(quote), at = start + quote.indexOf(words);
    return [line, at, at + words.length].join();
  }
  function light(name, places) {
    if (!window.CSS || !CSS.highlights) return;
    CSS.highlights.set(name, Object.assign(new Highlight(...rangesOf(places)), {priority: name === "word" ? 1 : 0}));
  }
  function rangesOf(places) {
    const doc = card && card.closest(".doc");
    return (places || "").split(" ").filter(Boolean).flatMap((place) => {
      const [line, start, end] = place.split(",").map(Number);
      const paragraph = doc && $(`.text [data-l="${line}"]`, doc);
      return paragraph ? [rangeIn(paragraph, start, end)] : [];
    });
  }
  function rangeIn(paragraph, start, end) {
    const range = document.createRange(), texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    range.selectNodeContents(paragraph);
    for (let at = 0, node; (node = texts.nextNode()); at += node.length) {
      if (start >= at && start <= at + node.length) range.setStart(node, start - at);
      if (end >= at && end <= at + node.length) { range.setEnd(node, end - at); break; }
    }
    return range;
  }
  for (const [event, on] of [["pointerover", true], ["focusin", true], ["pointerout", false], ["focusout", false]]) {
    opened.addEventListener(event, (e) => {
      const row = e.target.closest("tr");
      const button = row && $("button[data-p]", row);
      if (button) light("word", on ? button.dataset.p : "");
    });
  }
  opened.addEventListener("click", (e) => {
    const button = e.target.closest("button[data-p]");
    if (!button) return;
    const paragraph = $(`.text [data-l="${button.dataset.p.split(",")[0]}"]`, card.closest(".doc"));
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (paragraph) paragraph.scrollIntoView({block: wide.matches ? "center" : "start", behavior: isCalm ? "instant" : "smooth"});
    light("word", button.dataset.p);
  });

  // Marks, and the keyboard

  document.addEventListener("click", (e) => {
    const link = e.target.closest("a[href^='#']");
    const target = link && partAt(link.getAttribute("href").slice(1));
    if (!numberOf.has(target) || e.defaultPrevented || e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    clicked = link;
    if (!inspector.contains(link)) opener = link;
    go(target.id);
  });
  const steps = () => $("#facts.on") ? $$("#facts tbody tr:not([hidden]) a")
    : $("#documents.on") ? $$(".doc.on a.f") : $$(".name.on .facts a");
  function walk(by) {
    const all = steps();
    if (!all.length) return;
    const at = all.indexOf([document.activeElement, mark, opener].find((one) => all.includes(one)));
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)];
    next.focus({preventScroll: true});
    next.scrollIntoView({block: wide.matches ? "center" : "start"});
    isWalking = true;
    if (inspector.classList.contains("open")) next.click();
    isWalking = false;
  }
  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === "Escape" && inspector.classList.contains("open")) { close(); return; }
    if (e.target.matches("input, select, textarea") || !$("#shortcuts").checked) return;
    if (e.key === "j") walk(1);
    else if (e.key === "k") walk(-1);
    else if (e.key === "/" && $("#facts")) {
      e.preventDefault();
      if (!$("#facts.on")) go("facts");
      $("#facts [name=q]").focus();
    } else if (e.key === "Enter" && e.target.matches("a.f, #facts td a, .name .facts a")) {
      e.preventDefault();
      e.target.click();
      focusTitle();
    }
  });
  $(".close", inspector).addEventListener("click", close);
  $(".previous", inspector).addEventListener("click", () => step(-1));
  $(".next", inspector).addEventListener("click", () => step(1));

  // Copying

  const text = (at) => Array.isArray(at) ? at.map(text) : at ? data.texts[at] : null;
  const once = (make) => { let made; return () => made ??= make(); };
  const facts = once(() => data.facts.map(([number, o, v, u, g, t, record]) => {
    const own = cards[number - 1], r = Object.fromEntries(data.keys.map((key, at) => [key, text(record[at])]));
    Object.assign(r, {id: own.id, source: own.id.split("@").pop(), quotes: $$(".q q", own).map((q) => q.textContent)});
    return {n: number, o: text(o), v: text(v), u: text(u), g: text(g), t: text(t), h: subjectOf(own), s: $("h3 b", own).textContent, r};
  }));
  const recorded = new Set(data.facts.map(([number]) => number));
  const byId = once(() => new Map(facts().map((fact) => [fact.r.id, fact])));
  const factOf = (card) => byId().get(card.id);
  const looked = [
    ["period", data.periods, ["period_start", "period_end", "frequency"]],
    ["item", data.names.item, ["item_name", "item_name_ko"]],
    ["partner", data.names.partner, ["partner_name", "partner_name_ko", "iso3166"]],
  ];
  function record(fact) {
    const full = Object.fromEntries(data.columns.map((key) => [key, fact.r[key] ?? (data.lists.includes(key) ? [] : null)]));
    for (const [key, known, keys] of looked) {
      keys.forEach((name, at) => { full[name] = (known[fact.r[key]] || [])[at] ?? null; });
    }
    return full;
  }
  function json(fact) {
    const written = (key, value) => value !== null && data.numbers.includes(key) ? value
      : Array.isArray(value) ? `[${value.map((one) => JSON.stringify(one)).join(", ")}]` : JSON.stringify(value);
    const pairs = Object.entries(record(fact)).map(([key, value]) => `${JSON.stringify(key)}: ${written(key, value)}`);
    return `{${pairs.join(", ")}}`;
  }
  const copied = {
    json: () => json(factOf(card)),
    link: () => location.href.split("#")[0] + "#" + card.id,
    citation: () => {
      const quotes = factOf(card).r.quotes.map((quote) => `    “${quote}”\n`), caveat = caveatOf(card);
      return card.closest(".doc").dataset.cite + quotes.join("") + (caveat ? `${card.id}: ${caveat}\n` : "");
    },
  };
  inspector.addEventListener("click", async (e) => {
    const button = e.target.closest("[data-copy]");
    if (!button) return;
    const text = copied[button.dataset.copy]();
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = make("textarea", {value: text});
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
      button.focus();
    }
    say(words.copied);
    const before = button.textContent;
    button.textContent = "✓ " + words.copied;
    setTimeout(() => { button.textContent = before; }, 1200);
  });

  // The table of facts

  const table = $("#facts"), rowOf = new Map();
  const plain = (text) => text.normalize("NFKC").trim().replace(/[\s_-]+/g, " ").toLowerCase();

  // Search as `ktrade search` does: a word is found at the beginning of words, a figure whole, in any case; a name or
  // word of trade also finds what it means, and the other names of that. A name in capitals stands in capitals: US.

  const inCapitals = (name) => name === name.toUpperCase() && name !== name.toLowerCase();
  const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  const BEFORE = "(?<![\\p{L}\\p{N}])", AFTER = "(?![\\p{L}\\p{N}])";
  const FIGURE = /^\d+(?:[.,]\d+)*$/, PARTS = /(?=(\d+(?:[.,]\d+)*))\1(?![\p{L}\p{N}])|(?:\d[.,](?=\d)|[\p{L}\p{N}])+/gu;
  const grouped = (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ",?");
  // All names of each item and partner, in both languages: its aliases stand on its page.
  const named = Object.entries(data.names).flatMap(([kind, known]) => Object.entries(known).map(([code, told]) => {
    const page = document.getElementById(kind + "/" + code), all = [told[0], told[1], ...($(".b", page)?.textContent.split(", ") || [])];
    return {kind, code, names: all, longer: told.slice(kind === "item" ? 3 : 4), spelled: [code, ...all].map(plain)};
  }));
  const namesOf = new Map(named.map((one) => [one.kind + "/" + one.code, one.names]));
  const signOf = (r) => r.event === "surplus" || r.event === "deficit" ? r.event
    : !["value", "threshold"].includes(r.measure) || r.value === null ? null
    : Number(r.value) < 0 || (Number(r.value) === 0 && r.bound === "below") ? "deficit" : "surplus";
  const isRecord = (r) => r.event === "record"
    || (r.measure === "rank" && r.among === "history" && Number(r.value) === 1 && r.ranked_from !== "lowest");
  function meant(kind, word) {
    return Object.entries(data.meant[kind] || {}).filter(([, all]) => all.split(",").includes(word)).map(([code, all]) => [code, all.split(",")]);
  }
  function whole(names) {
    return BEFORE + "(?:" + [...new Set(names)].sort((a, b) => b.length - a.length).map(escaped).join("|") + ")" + AFTER;
  }
  function term(typed) {
    const word = typed.normalize("NFKC").replace(/(?<![\d.,])(\d)천\s?(\d{1,3})?(?=[만억조])/g, (_, one, rest) => one + (rest || "").padStart(3, "0"))
      .replace(/(?<!\d)\d{1,3}(?:,\d{3})+(?![\d,])/g, (figure) => figure.replaceAll(",", ""));
    const parts = word.match(PARTS) || [], spelled = plain(word), to = [spelled.replace(/^[대對]/, ""), ...meant("to", spelled).map(([code]) => code)];
    if (!parts.length) return () => true;
    const own = named.filter((one) => one.spelled.includes(spelled) || (one.kind === "partner" && to.some((name) => one.spelled.includes(name))));
    const [flows, measures, signs, records, sectors, figures] = ["flow", "measure", "sign", "event", "sector", "figure"].map((kind) => meant(kind, spelled));
    const has = (found, code) => found.some(([one]) => one === code), isFigure = parts.length === 1 && FIGURE.test(parts[0]);
    const single = (all) => all.filter((one) => !one.includes(" "));
    const alike = meant("synonym", spelled).flatMap(([, all]) => all.filter((one) => one !== spelled));
    const names = [...own.flatMap((one) => one.names), ...alike, ...(signs.length ? signs : flows).flatMap(([, all]) => single(all))];
    const same = names.filter((name) => plain(name) === spelled), exact = same.length && same.every(inCapitals);
    const literal = new RegExp(exact ? whole(same) : parts.map((part) => {
      const figure = FIGURE.test(part), many = /^[1-9]\d{3}/.test(part);
      const end = figure ? `(?:(?=(?:st|nd|rd|th)${AFTER})${many ? "|(?=[만억조])" : ""}|${AFTER})(?![.,]\\d)` : "";
      return BEFORE + (/^\d/.test(part) ? "(?<!\\d[.,])" : "") + escaped(part).replace(/^[1-9]\d{3,}/, grouped) + end;
    }).join("[^\\p{L}\\p{N}\\n]{1,3}"), exact ? "u" : "iu");
    const longer = own.flatMap((one) => one.longer), capitals = new Set(names.filter(inCapitals));
    const lower = new Set(names.filter((name) => !inCapitals(name)).map((name) => name.toLowerCase()));
    const others = names.length && new RegExp((longer.length ? whole(longer) + "|" : "") + "(?<own>" + whole(names) + ")", "giu");
    const inText = (text) => literal.test(text) || (others && [...text.matchAll(others)].some(({groups: {own}}) =>
      own !== undefined && (capitals.has(own) || lower.has(own.toLowerCase()))));
    // A level is found as the table shows it, which in Korean is in 억 달러.
    return ({r, text, v}) => (word === parts[0] && v?.replace(/[^\d.]/g, "") === word) || own.some((one) => r[one.kind] === one.code)
      || (has(flows, r.flow) && (!signs.length || has(signs, signOf(r)))) || (records.length && isRecord(r))
      || has(measures, r.measure) || has(sectors, r.sector) || (figures.length && r.growth !== null) || (!isFigure && literal.test(r.id)) || inText(text);
  }
  // Words that say nothing of what is searched for need not be there: "to", "what", and Korea, whose trade all facts are.
  function telling(typed) {
    const is = (kind, word) => meant("nothing", word).some(([code]) => code === kind), bare = (word) => plain(word).replace(/['’]s?$/, "");
    const found = typed.filter((word, at) => !is("word", plain(word)) && !is("reporter", bare(word))
      && ![[at - 1, at], [at, at + 1]].some((pair) => is("reporter", bare(pair.map((one) => typed[one]).join(" ")))));
    return found.length ? found : typed;
  }
  // Two spellings of a period are one: 2023 and 2023-01/2023-12.
  const oneOf = {}, periodOf = {};
  for (const period of Object.keys(data.periods).sort((a, b) => a.length - b.length)) {
    periodOf[period] = oneOf[data.periods[period].slice(0, 2)] ??= period;
  }
  const codes = {outcome: (fact) => fact.o, period: (fact) => periodOf[fact.r.period]};
  const codeOf = (fact, name) => (codes[name] || ((one) => one.r[name]))(fact);
  const number = (text) => text === null ? null : Number(text);
  const sorts = {
    p: (fact) => data.periods[fact.r.period].join(), h: (fact) => fact.h, o: (fact) => fact.o,
    v: (fact) => number(fact.r.value), g: (fact) => number(fact.r.growth),
  };
  // What is below a number comes under it, what is above over it.
  const side = {below: -1, above: 1};
  let sorted = {key: null, down: false}, order = null;
  // Figures of one unit stand together, those of the unit that most are in first, either way round.
  function byUnit() {
    const numbers = {};
    for (const {r} of facts()) if (r.value !== null) numbers[r.unit] = (numbers[r.unit] ?? 0) + 1;
    return ({r: a}, {r: b}) => numbers[b.unit] - numbers[a.unit] || (a.unit ?? "").localeCompare(b.unit ?? "");
  }
  // A figure with its decimals apart, so that a column of them stands on the point.
  function onThePoint(figure) {
    const [, whole, decimals] = /^(.*?\d)(\.\d+)?$/.exec(figure ?? "") || [null, figure ?? "", undefined];
    return /\d$/.test(whole) ? [whole, make("span", {textContent: decimals || ""})] : [whole];
  }
  // The years of a period, and what a time within one year or month is also written as: 2020년도, 202012, Dec-2020.
  function timesOf(period) {
    const [from, to] = data.periods[period], [year, month] = from.split("-"), years = period.match(/\d{4}/g).join(" ");
    if (!to.startsWith(year)) return years;
    const name = "JanFebMarAprMayJunJulAugSepOctNovDec".slice(month * 3 - 3, month * 3);
    return `${years} ${year}년도` + (to.startsWith(`${year}-${month}`) ? ` ${year}${month} ${name}-${year}` : "");
  }
  function fill() {
    if (rowOf.size) return;
    for (const select of $$("select", table)) {
      const beginning = `#${select.name}/`, named = $$(`.index a[href^="${beginning}"]`);
      const labels = named.length ? named.map((link) => [link.getAttribute("href").slice(beginning.length), link.textContent])
        : Object.entries(data.labels[select.name] || {}).filter(([value]) => select.name !== "period" || periodOf[value] === value);
      if (select.name !== "outcome") labels.sort(([a, one], [b, other]) => select.name === "period" ? b.localeCompare(a) : one.localeCompare(other));
      for (const [value, label] of labels) select.append(make("option", {value, textContent: label}));
    }
    const body = $("tbody", table);
    for (const fact of facts()) {
      const r = fact.r;
      const called = [namesOf.get("item/" + r.item), namesOf.get("partner/" + r.partner)].flat();
      fact.text = [fact.h, timesOf(r.period), data.labels.period[r.period], data.flows[r.flow], fact.s, fact.t, data.labels.sector[r.sector], ...called, r.note, r.caveat,
        ...(r.caveat ? [data.caveat, caveatOf(cards[fact.n - 1])] : []), ...r.quotes].filter(Boolean).join("\n");
      const link = make("a", {href: "#" + r.id, textContent: fact.h});
      const mark = make("span", {className: "chip " + fact.o, textContent: data.labels.outcome[fact.o]});
      const dagger = r.caveat ? [make("span", {className: "chip caveat", ariaLabel: data.labels.outcome.caveat, role: "img"})] : [];
      const row = make("tr", {}, make("td", {className: "p", textContent: data.labels.period[r.period]}),
        make("td", {className: "h"}, link, " ", ...dagger, make("small", {textContent: fact.s})),
        make("td", {className: "v"}, ...onThePoint(fact.v)), make("td", {className: "u", textContent: fact.u ?? ""}),
        make("td", {className: "g"}, ...onThePoint(fact.g)), make("td", {className: "o"}, mark));
      rowOf.set(r.id, row);
      fact.row = row;
    }
    body.append(...facts().slice(0, FIRST_ROWS).map((fact) => fact.row));
    filter();
    if (facts().length > FIRST_ROWS) nearLast.observe(body.lastElementChild);
  }
  // Of many facts the first are shown; the rest is laid out for who scrolls on, filters, sorts, prints or looks for words.
  const FIRST_ROWS = 500;
  const nearLast = new IntersectionObserver((seen) => { if (seen.some((one) => one.isIntersecting)) addRest(); }, {rootMargin: "200%"});
  function addRest() {
    const body = $("tbody", table);
    if (!body || !rowOf.size || body.children.length === rowOf.size) return;
    nearLast.disconnect();
    body.append(...(order || facts()).map((fact) => fact.row));
  }
  const fields = () => $$("input, select", $(".filters", table));
  function setFilters(given) {
    fill();
    const asked = new Map(), lost = [], more = [];
    for (const pair of given) {
      const [name, value] = pair, field = fields().find((one) => one.name === name), code = name === "period" ? periodOf[value] || value : value;
      if (!value) continue;
      if (!field || (field.options && ![...field.options].some((one) => one.value === code))) lost.push(pair.join("="));
      else if ((asked.get(field) ?? code) !== code) more.push(pair.join("="));
      else asked.set(field, code);
    }
    for (const field of fields()) field.value = asked.get(field) ?? "";
    $(".more", table).open ||= fields().some((field) => field.value && field.name !== "q");
    lose(lost, more);
    filter();
  }
  function filter() {
    const asked = fields().filter((field) => field.value).map((field) => [field.name, field.value]);
    const typed = $("[name=q]", table).value.trim(), spelled = plain(typed);
    const isName = named.some((one) => one.spelled.includes(spelled)) || Object.keys(data.meant).some((kind) => kind !== "nothing" && meant(kind, spelled).length);
    const wanted = (isName ? [typed] : telling(typed.split(/\s+/).filter(Boolean))).map(term);
    if (asked.length) addRest();
    let found = 0;
    for (const fact of facts()) {
      const fits = wanted.every((has) => has(fact)) && asked.every(([name, value]) =>
        name === "q" || (name === "outcome" && value === "caveat" ? Boolean(fact.r.caveat) : codeOf(fact, name) === value));
      fact.row.hidden = !fits;
      found += fits;
    }
    const count = put(words.of_facts, {n: found, of: facts().length});
    $(".found", table).textContent = found ? count : words.no_fact_matches;
    $(".clear", table).hidden = !asked.length;
    $(".csv", table).hidden = !found;
    return new URLSearchParams(asked).toString();
  }
  function filtered() {
    lose([]);
    keep(place());
  }
  if (table) {
    addEventListener("keydown", (e) => { if (e.key === "F3" || ((e.ctrlKey || e.metaKey) && (e.code === "KeyF" || e.key === "f"))) addRest(); });
    table.addEventListener("input", filtered);
    $(".filters", table).addEventListener("submit", (e) => e.preventDefault());
    $(".clear", table).addEventListener("click", () => { setFilters(new URLSearchParams()); filtered(); $("[name=q]", table).focus(); });
    $("thead", table).addEventListener("click", (e) => {
      const button = e.target.closest("[data-sort]");
      if (!button) return;
      const key = button.dataset.sort;
      sorted = {key, down: sorted.key === key && !sorted.down};
      for (const head of $$("th", table)) head.removeAttribute("aria-sort");
      button.closest("th").setAttribute("aria-sort", sorted.down ? "descending" : "ascending");
      const by = sorts[key], sign = sorted.down ? -1 : 1, apart = key === "v" ? byUnit() : () => 0;
      order = [...facts()].sort((a, b) => {
        const [one, other] = [by(a), by(b)];
        if (one === null || other === null) return (one === null) - (other === null);
        return apart(a, b) || sign * (typeof one === "string" ? one.localeCompare(other) : one - other
          || (key === "v" ? (side[a.r.bound] ?? 0) - (side[b.r.bound] ?? 0) : 0));
      });
      $("tbody", table).append(...order.map((fact) => fact.row));
    });
    $(".csv", table).addEventListener("click", () => {
      const shown = (order || facts()).filter((fact) => !fact.row.hidden).map(record);
      const lines = [data.columns, ...shown.map((full) => data.columns.map((key) => full[key] ?? ""))];
      const text = lines.map((line) => line.map(cell).join(",") + "\r\n").join("");
      const link = make("a", {href: URL.createObjectURL(new Blob([text], {type: "text/csv"})), download: "facts.csv"});
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    });
  }
  function cell(value) {
    let text = Array.isArray(value) ? value.join(" | ") : String(value);
    // A spreadsheet would run what begins like a formula; numbers are none.
    if (/^\s*[=+\-@＝＋－＠]|^\t/.test(text) && !/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) text = "'" + text;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  }

  // A print stands alone: what was filtered, caveats and documents as numbered notes, and where the page is.

  const caveatOf = (card) => $(".warn", card)?.lastChild.textContent.trim();
  function printed() {
    if (table) addRest();
    for (const old of $$(".printed")) old.remove();
    const view = $(".view.on"), caveats = [], cited = [];
    const noted = (notes, text) => (notes.includes(text) ? notes.indexOf(text) : notes.push(text) - 1) + 1;
    for (const link of $$("#facts.on tbody tr:not([hidden]) a, #names.on .name.on .facts a")) {
      const own = partAt(link.getAttribute("href").slice(1)), text = view === table && caveatOf(own);
      const signs = [text && "†" + noted(caveats, text), `[${noted(cited, own.closest(".doc").dataset.cite)}]`];
      link.after(make("sup", {className: "printed", textContent: signs.filter(Boolean).join(" ")}));
    }
    const list = (title, notes, sign) => notes.length ? [make("h3", {textContent: title}),
      make("ol", {}, ...notes.map((text, at) => make("li", {textContent: sign(at + 1) + " " + text})))] : [];
    const place = location.protocol === "file:" ? location.pathname.split("/").pop() + location.hash : location.href;
    view.append(make("footer", {className: "printed"},
      ...list(`† ${words.with_a_caveat}`, caveats, (at) => "†" + at), ...list(words.documents, cited, (at) => `[${at}]`),
      make("p", {textContent: decoded(place)})));
    if (view !== table) return;
    const asked = fields().filter((field) => field.value).map((field) => `${field.labels[0].firstChild.textContent.trim()}: ${
      field.selectedOptions?.[0].textContent || field.value}`);
    $(".bar", table).before(make("h2", {className: "printed", textContent: [words.facts, ...asked].join(" · ")}));
  }
  addEventListener("beforeprint", printed);

  const firstDoc = $(".doc"), firstName = $(".name");
  if (firstDoc) showDocument(firstDoc);
  if (firstName) showName(firstName.id);
  if (!wide.matches) for (const folded of $$(".rail details:not(.problems), .more")) folded.open = false;
  addEventListener("popstate", enter);
  addEventListener("hashchange", route);
  if (!location.hash && document.body.dataset.opens) {
    history.replaceState(null, "", "#" + cards[document.body.dataset.opens.split(" ")[0] - 1].id);
  }
  enter();
  route();
});
