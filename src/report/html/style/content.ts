/** Findings and the body's blocks. */
export const content = `
summary { cursor: pointer; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary::before { content: ""; flex: none; width: 6px; height: 6px; margin-top: .58em; border: solid var(--soft); border-width: 0 1.6px 1.6px 0; transform: rotate(-45deg); }
details[open] > summary::before { transform: rotate(45deg); }

.findings, .section { border: 1px solid var(--line); border-radius: 10px; background: var(--card); box-shadow: var(--shade); }
.finding + .finding { border-top: 1px solid var(--line); }
.finding > summary { display: grid; grid-template-columns: 7px 18px minmax(0, 1fr); column-gap: 11px; padding: 12px 18px; border-radius: 10px; }
.finding > summary:hover h3, .section > summary:hover > :is(h3, h4, h5, h6) { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px; }
.finding > summary .icon { margin-top: 2px; }
.finding h3 { font-size: 15px; font-weight: 600; }
.measured { grid-column: 3; display: flex; flex-wrap: wrap; gap: 1px 0; margin-top: 2px; color: var(--soft); font-size: 13px; }
.measured > :not(:last-child)::after { content: "·"; margin: 0 8px; }
.finding-body { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 16px 32px; padding: 4px 20px 20px 64px; }
.finding-body > :only-child { grid-column: 1 / -1; }
.harm > p { max-width: 66ch; }
.facts { margin-top: 12px; font-size: 13px; display: grid; gap: 3px; }
.facts div { display: grid; grid-template-columns: 56px minmax(0, 1fr); }
.facts dt { color: var(--soft); }
:is(.remedy, .harm) > * + :is(p, .code) { margin-top: 8px; }
.reproduce { margin-top: 14px; }
.reproduce h4 { margin-bottom: 5px; font-size: 13px; font-weight: 400; color: var(--soft); }

.command { display: flex; align-items: center; gap: 12px; padding: 6px 6px 6px 13px; border: 1px solid var(--line); border-radius: 8px; background: var(--sunk); }
.command code { flex: 1; min-width: 0; font-size: 12.5px; white-space: pre-wrap; }
.command code::before { content: "$ "; color: var(--soft); }
.code { border: 1px solid var(--line); border-radius: 8px; background: var(--sunk); overflow: hidden; }
.code-head { display: flex; align-items: center; justify-content: space-between; min-height: 34px; padding: 3px 5px 3px 13px; border-bottom: 1px solid var(--line); color: var(--soft); font-size: 12px; }
pre { margin: 0; padding: 11px 13px; white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 4; font-size: 12.5px; line-height: 1.55; }
pre code { font-size: inherit; }
.code .cut { padding: 0 13px 10px; }
.diff pre { padding: 8px 0; }
.diff pre code > * { display: block; padding: 0 13px 0 calc(13px + 1ch); text-indent: -1ch; text-decoration: none; }
.diff ins { background: var(--ins-ground); color: var(--ins); }
.diff del { background: var(--del-ground); color: var(--del); }
.diff .hunk { color: var(--soft); }

.section > summary { display: flex; gap: 12px; padding: 12px 18px; border-radius: 10px; }
.section > summary > :is(h3, h4, h5, h6) { font-size: 15px; font-weight: 600; }
.section-body { padding: 2px 18px 18px; }
.section .section { background: none; box-shadow: none; }
.section-body > * + *, .part > * + * { margin-top: 14px; }
.part > .section + .section { margin-top: 10px; }
.part > .part-head + *, .part > h2 + * { margin-top: 0; }
.part > :is(h3, h4, h5, h6) { font-size: 15px; }
.part > * + :is(h3, h4, h5, h6) { margin-top: 22px; }
.part > h2 + :is(h3, h4, h5, h6) { margin-top: 0; }
.section-body > :is(h4, h5, h6) { font-size: 14px; margin-top: 20px; }
.text { max-width: 80ch; }

.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 8px; }
table { border-collapse: collapse; width: 100%; font-size: 13px; line-height: 1.45; font-variant-numeric: tabular-nums; }
th, td { padding: 7px 10px; text-align: left; vertical-align: top; unicode-bidi: isolate; }
td code { white-space: pre-wrap; overflow-wrap: break-word; }
thead :is(th, td) { background: var(--sunk); border-bottom: 1px solid var(--line); color: var(--soft); font-weight: 600; font-size: 12.5px; white-space: nowrap; }
tbody tr + tr td { border-top: 1px solid var(--line); }
tbody tr:hover td { background: var(--sunk); }
td.whole { white-space: nowrap; }
td.whole code { white-space: nowrap; }
td.wide { min-width: 230px; width: 40%; }
.right { text-align: right; white-space: nowrap; }
th button { display: inline-flex; align-items: center; gap: 5px; margin: -4px -6px; padding: 4px 6px; border: 0; border-radius: 5px; background: none; font-weight: inherit; }
th button:hover { color: var(--text); }
th button::after { content: "↕"; opacity: .55; }
th[aria-sort] button { color: var(--text); }
th[aria-sort="ascending"] button::after { content: "↑"; opacity: 1; }
th[aria-sort="descending"] button::after { content: "↓"; opacity: 1; }
.search { display: flex; align-items: center; gap: 10px; font-size: 13px; }
.search + .scroll { margin-top: 8px; }
.search label { color: var(--soft); }
.search input { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line-strong); border-radius: 7px; padding: 5px 10px; width: min(300px, 55vw); }
.hits { color: var(--soft); }
@media (max-width: 860px) {
  .finding-body { grid-template-columns: minmax(0, 1fr); padding-left: 20px; }
}
`
