import Bytes
import Catalogue

/// The one style sheet: light and dark, from 320 pixels up, in both directions of writing, with the reader's own fonts.
enum StyleSheet {
  static let path = "style.css"

  static var output: OutputFile {
    OutputFile(
      path: path, key: SHA256.digest(of: Array(text.utf8)), stage: .page, destination: .site,
      recipe: .rendered { $0.append(text) })
  }

  /// Every text has a contrast of at least 4.5 to 1 with what is behind it (WCAG 2.2, 1.4.3).
  static let text = """
    :root {
      color-scheme: light dark;
      --paper: #faf7f1; --card: #fffdf9; --ink: #23282b; --quiet: #5a6163; --line: #e2dbce;
      --accent: #1c5d58; --soft: #e2eeea; --care: #f6ead2; --care-ink: #5a4311;
      --serif: ui-serif, "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, serif;
      --s1: .25rem; --s2: .5rem; --s3: 1rem; --s4: 1.5rem; --s5: 2.5rem; --s6: 4rem;
      --round: .875rem;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #14191a; --card: #1c2324; --ink: #e9e5dd; --quiet: #a9aea9; --line: #333c3c;
        --accent: #8fcdc2; --soft: #1f3533; --care: #362d1a; --care-ink: #ecd9ac;
      }
    }

    /* Text */
    * { box-sizing: border-box; }
    html { font: 112.5%/1.65 system-ui, sans-serif; background: var(--paper); color: var(--ink);
      -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0; min-block-size: 100vh; display: flex; flex-direction: column; overflow-wrap: anywhere; }
    h1, h2, h3, h4, h5, h6 { font-family: var(--serif); font-weight: 600; line-height: 1.25; text-wrap: balance;
      margin-block: var(--s4) var(--s3); hyphens: auto; hyphenate-limit-chars: 12 5 5; }
    h1 { font-size: clamp(1.9rem, 1.4rem + 2.4vw, 2.9rem); margin-block-start: 0; }
    h2 { font-size: 1.5rem; margin-block-start: var(--s5); }
    h3, h4, h5, h6 { font-size: 1.2rem; }
    p, ul, ol, blockquote, pre { margin-block: 0 var(--s3); }
    [dir=rtl] { line-height: 1.8; }
    :is(h1, h2, h3)[dir=rtl], [dir=rtl] :is(h1, h2, h3) { line-height: 1.45; }
    [dir=ltr] { line-height: 1.65; }
    :is(h1, h2, h3)[dir=ltr], [dir=ltr] :is(h1, h2, h3) { line-height: 1.25; }
    a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: .08em; }
    a:hover { text-decoration-thickness: .14em; }
    pre { overflow-x: auto; padding: var(--s3); background: var(--soft); border-radius: var(--s2); }
    code { font: .9em/1.5 ui-monospace, monospace; }
    blockquote { margin-inline: 0; padding-inline-start: var(--s4); border-inline-start: 3px solid var(--accent);
      color: var(--quiet); }
    hr { border: 0; border-block-start: 1px solid var(--line); margin-block: var(--s4); }
    .quiet { color: var(--quiet); font-size: .9rem; }
    .lead { font-size: 1.15rem; max-inline-size: 40rem; }
    .care { background: var(--care); color: var(--care-ink); }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 4px; }

    /* Around the page */
    .inner, main { inline-size: 100%; max-inline-size: 60rem; margin-inline: auto;
      padding-inline: clamp(1rem, 4vw, 2rem); }
    main { flex: 1; padding-block: var(--s5) var(--s6); }
    .reading { max-inline-size: 42rem; margin-inline: auto; }
    .skip { position: absolute; inset-block-start: var(--s2); inset-inline-start: var(--s3);
      padding: var(--s2) var(--s3); background: var(--card); border: 1px solid var(--accent);
      border-radius: var(--round); }
    .skip:not(:focus) { transform: translateY(-300%); }
    .notice { background: var(--care); color: var(--care-ink); font-size: .85rem; }
    .notice p { margin-block: 0; padding-block: var(--s2); }
    .top { border-block-end: 1px solid var(--line); }
    .top .inner { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between;
      gap: var(--s1) var(--s5); padding-block: var(--s3); }
    .name { font: 600 1.3rem/1.3 var(--serif); color: inherit; text-decoration: none; }
    .name:hover { text-decoration: underline; }
    nav ul { display: flex; flex-wrap: wrap; gap: 0 var(--s4); list-style: none; margin: 0; padding: 0; }
    nav a { display: block; padding-block: var(--s2); text-decoration: none; }
    nav a:hover, nav a[aria-current] { text-decoration: underline; text-decoration-thickness: .12em; }
    .bottom { border-block-start: 1px solid var(--line); }
    .bottom p { margin-block: 0; padding-block: var(--s4) var(--s5); }

    /* Lists */
    .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: var(--s4);
      list-style: none; padding: 0; margin: 0; }
    .card { position: relative; display: flex; flex-direction: column; gap: var(--s2); }
    .card, .panel { padding: var(--s4); background: var(--card); border: 1px solid var(--line);
      border-radius: var(--round); }
    .card:hover { border-color: var(--accent); }
    .card > * { margin: 0; }
    .card :is(h2, h3) { font-size: 1.2rem; }
    .card a { color: inherit; text-decoration: none; }
    .card a::after { content: ""; position: absolute; inset: 0; border-radius: var(--round); }
    .card a:hover { text-decoration: underline; }
    .card a:focus-visible { outline: 0; }
    .card a:focus-visible::after { outline: 3px solid var(--accent); outline-offset: 3px; }
    .card .marks { margin-block-start: auto; padding-block-start: var(--s1); font-size: .85rem; }
    .mark { display: inline-block; padding: 0 .7em; border-radius: 1em; margin-inline-start: .3em; }
    .mark:not(.care) { background: var(--soft); color: var(--accent); }
    .length::before { content: ""; display: inline-block; inline-size: .6em; block-size: .7em;
      margin-inline-end: .5em; background: currentColor; clip-path: polygon(0 0, 100% 50%, 0 100%); }
    .more { margin-block-start: var(--s4); }
    .pills { display: flex; flex-wrap: wrap; gap: var(--s2); list-style: none; padding: 0; }
    .pills a { display: block; padding: var(--s1) var(--s3); border: 1px solid var(--line); border-radius: 2em;
      background: var(--card); text-decoration: none; }
    .pills a:hover { border-color: var(--accent); text-decoration: underline; }

    /* An episode, a feed */
    p.care { padding: var(--s3) var(--s4); border-radius: var(--round); }
    .panel { margin-block: var(--s4); }
    .panel h2 { margin-block-start: 0; }
    .panel > :last-child { margin-block-end: 0; }
    audio, video { display: block; inline-size: 100%; margin-block-end: var(--s3); }
    video { aspect-ratio: 16 / 9; background: #000; border-radius: var(--s2); }
    .facts { display: grid; grid-template-columns: auto 1fr; gap: var(--s1) var(--s4); margin-block: var(--s4); }
    .facts dt { grid-column: 1; color: var(--quiet); }
    .facts dd { grid-column: 2; margin: 0; }
    .address { display: block; padding: var(--s3); background: var(--soft); border-radius: var(--s2);
      -webkit-user-select: all; user-select: all; }
    @media (max-width: 30rem) {
      .facts { display: block; }
      .facts dt { margin-block-start: var(--s2); font-size: .9rem; }
    }

    """
}
