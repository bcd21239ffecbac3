/** Colours, type, and the page's large parts. Contrasts are at least 4.5:1 for text (WCAG 2.2, 1.4.3). */
export const frame = `
:root {
  color-scheme: light dark;
  --ground: #f6f7f9; --card: #fff; --sunk: #f3f5f8; --line: #dfe3e9; --line-strong: #c3cad4;
  --text: #171b22; --soft: #545e6c; --link: #0b5bd3; --focus: #0b5bd3;
  --error: #c0202b; --error-ground: #fdf0f0; --error-line: #f0c4c6;
  --warning: #8a5a00; --warning-ground: #fdf6e3; --warning-line: #ecd9a4;
  --info: #2b5fae; --info-ground: #eef4fd; --info-line: #c5d7f2;
  --pass: #176b36; --pass-ground: #edf8f0; --pass-line: #b9e0c5;
  --ins: #116329; --ins-ground: #e4f7e8; --del: #a0111f; --del-ground: #fdeaea;
  --shade: 0 1px 2px rgb(23 27 34 / .05), 0 2px 8px rgb(23 27 34 / .04);
  --mono: ui-monospace, "SF Mono", "Cascadia Code", "JetBrains Mono", Menlo, Consolas, "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0e1116; --card: #161b22; --sunk: #10151b; --line: #2a313b; --line-strong: #414b58;
    --text: #e7ebf0; --soft: #9ba6b4; --link: #78b1ff; --focus: #78b1ff;
    --error: #ff8079; --error-ground: #2a1719; --error-line: #5c2a2d;
    --warning: #e5b454; --warning-ground: #261f10; --warning-line: #54431a;
    --info: #85b6ff; --info-ground: #131f31; --info-line: #2a4369;
    --pass: #5fd083; --pass-ground: #11241a; --pass-line: #245036;
    --ins: #7ee2a0; --ins-ground: #12291a; --del: #ff9d97; --del-ground: #2f1718;
    --shade: none;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 16px; }
body {
  margin: 0 auto; max-width: 1160px; padding: 0 28px 48px; background: var(--ground); color: var(--text);
  font: 15px/1.55 Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", sans-serif;
  overflow-wrap: break-word;
}
h1, h2, h3, h4, h5, h6, p, dl, dd, ul, figure { margin: 0; padding: 0; }
h1, h2, h3, h4, h5, h6 { font-weight: 650; line-height: 1.35; text-wrap: pretty; }
code { font-family: var(--mono); font-size: .88em; unicode-bidi: isolate; overflow-wrap: anywhere; font-variant-ligatures: none; }
a { color: var(--link); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 2px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
main:focus { outline: none; }
[hidden] { display: none !important; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; border: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 12px; top: -60px; z-index: 2; padding: 8px 14px; border-radius: 6px; background: var(--card); }
.skip:focus { top: 12px; }
.icon { flex: none; width: 18px; height: 18px; }
.icon circle, .icon .plate { fill: currentColor; stroke: currentColor; stroke-width: 1.2; stroke-linejoin: round; }
.icon path { fill: none; stroke: var(--card); stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.icon-error, .icon-fail { color: var(--error); } .icon-warning, .icon-warn { color: var(--warning); }
.icon-info { color: var(--info); } .icon-pass { color: var(--pass); }

.top { display: flex; align-items: center; justify-content: space-between; gap: 8px 24px; flex-wrap: wrap; padding: 18px 0 14px; font-size: 13.5px; }
.brand { display: flex; align-items: center; gap: 8px; font-weight: 650; letter-spacing: -.01em; font-size: 15px; }
.mark { width: 20px; height: 20px; fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linejoin: round; stroke-linecap: round; }

.verdict { border: 1px solid var(--line); border-radius: 12px; background: var(--card); box-shadow: var(--shade); overflow: hidden; }
.verdict-text { display: flex; gap: 18px; padding: 24px 26px; }
.verdict-text .icon { width: 40px; height: 40px; margin-top: 3px; }
.verdict-text .icon path:not(.plate) { stroke-width: 1.5; }
.eyebrow { font-size: 13.5px; color: var(--soft); margin-bottom: 3px; }
.eyebrow strong { font-weight: 650; }
h1 { font-size: 22px; letter-spacing: -.012em; font-weight: 620; }
h1 code { font-size: .86em; font-weight: 600; letter-spacing: 0; }
.verdict-fail { border-color: var(--error-line); } .verdict-fail .verdict-text { background: var(--error-ground); } .verdict-fail .eyebrow strong { color: var(--error); }
.verdict-warn { border-color: var(--warning-line); } .verdict-warn .verdict-text { background: var(--warning-ground); } .verdict-warn .eyebrow strong { color: var(--warning); }
.verdict-pass { border-color: var(--pass-line); } .verdict-pass .verdict-text { background: var(--pass-ground); } .verdict-pass .eyebrow strong { color: var(--pass); }
.figures { display: flex; flex-wrap: wrap; }
.figure { display: flex; flex-direction: row-reverse; align-items: baseline; gap: 7px; padding: 11px 26px; border-right: 1px solid var(--line); font-size: 13.5px; }
.figure:last-child { border-right: 0; }
.figure dt { color: var(--soft); }
.figure dd { font-size: 18px; font-weight: 650; font-variant-numeric: tabular-nums; letter-spacing: -.01em; }
.figure-error dd { color: var(--error); } .figure-warning dd { color: var(--warning); } .figure-info dd { color: var(--info); }

.part { margin-top: 34px; }
.part > h2, .part-head { margin-bottom: 12px; }
h2 { font-size: 17px; letter-spacing: -.01em; }
.part-head { display: flex; align-items: baseline; gap: 10px; }
.count { color: var(--soft); font-size: 13.5px; }
.part-head .quiet { margin-left: auto; }
.nothing { display: flex; align-items: center; gap: 9px; color: var(--soft); }
.cut { color: var(--soft); font-size: 13px; font-style: italic; }
.foot { margin-top: 40px; padding-top: 16px; border-top: 1px solid var(--line); color: var(--soft); font-size: 13px; display: flex; flex-wrap: wrap; gap: 6px 28px; justify-content: space-between; align-items: flex-start; }
.foot ul { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 22px; flex: 1 1 60%; }
button { font: inherit; color: inherit; cursor: pointer; }
.quiet, .copy { border: 1px solid var(--line); border-radius: 6px; background: var(--card); padding: 3px 10px; font-size: 12.5px; line-height: 1.4; color: var(--soft); }
.quiet:hover, .copy:hover { color: var(--text); border-color: var(--line-strong); }
@media (max-width: 640px) {
  body { padding: 0 14px 32px; }
  .verdict-text { padding: 18px 16px; gap: 12px; }
  .verdict-text .icon { width: 28px; height: 28px; }
  h1 { font-size: 18px; }
  .figure { padding: 9px 16px; }
}
@media (prefers-reduced-motion: no-preference) {
  .quiet, .copy, summary::before { transition: transform .12s, color .12s, border-color .12s; }
}
`
