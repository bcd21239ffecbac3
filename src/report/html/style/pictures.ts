/** Drawings. Series and spans differ in pattern or dash as well as in colour. */
export const pictures = `
:root { --s1: #0b5bd3; --s2: #b3450c; --s3: #1a7346; --s4: #7b3fc4; --s5: #a3195b; --s6: #4d5866; --span: #cfe0fb; --span-line: #6f9de0; }
@media (prefers-color-scheme: dark) {
  :root { --s1: #78b1ff; --s2: #ffa168; --s3: #66d195; --s4: #c79bff; --s5: #ff8dbd; --s6: #aab4c0; --span: #1e3a63; --span-line: #4c7fc9; }
}
figcaption { font-size: 13.5px; font-weight: 600; margin-bottom: 8px; }
.picture .scroll { background: var(--card); padding: 8px; }
.picture svg { display: block; }
.picture-timeline svg { width: 100%; height: auto; min-width: 760px; }
.picture-chart svg { width: 100%; max-width: 760px; height: auto; min-width: 480px; }
.picture text { font: 12px Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", sans-serif; fill: var(--text); }
@media (min-width: 900px) { .picture-diagram.fits svg { max-width: 100%; height: auto; } }
.alternative { margin-top: 8px; font-size: 13px; }
.alternative > summary { display: inline-flex; gap: 9px; color: var(--soft); padding: 2px 4px; border-radius: 4px; }
.alternative .scroll { padding: 0; margin-top: 8px; }
.tick path { stroke: var(--line-strong); stroke-dasharray: 2 3; fill: none; }
.picture .tick text, .picture .place, .picture .unit { fill: var(--soft); font-size: 11px; }
.band { fill: var(--sunk); }
.picture .lane-name { font-family: var(--mono); font-size: 11.5px; }
.span rect { stroke-width: 1; }
.span-light rect { fill: var(--span); stroke: var(--span-line); }
.span-heavy rect { stroke: var(--error); }
.hatch-ground { fill: var(--error-ground); } .hatch-line { fill: var(--error-line); }
.picture .span text { font-size: 11px; paint-order: stroke; }
.picture .span-heavy text { stroke: var(--error-ground); stroke-width: 3px; font-weight: 600; }
.picture .span text.beside { fill: var(--soft); stroke: var(--sunk); stroke-width: 3px; font-weight: 400; }
.legend { margin-top: 8px; display: flex; align-items: center; gap: 8px; color: var(--soft); font-size: 13px; }
.swatch { width: 22px; height: 12px; border-radius: 3px; border: 1px solid var(--error); background: repeating-linear-gradient(135deg, var(--error-line) 0 2px, var(--error-ground) 2px 6px); }
.series { stroke: var(--s); } .line { fill: none; stroke-width: 2; stroke-linejoin: round; } .bar { fill: var(--s); fill-opacity: .8; stroke-width: 1.5; }
.series-1 { --s: var(--s1); } .series-2 { --s: var(--s2); stroke-dasharray: 6 3; } .series-3 { --s: var(--s3); stroke-dasharray: 2 3; }
.series-4 { --s: var(--s4); stroke-dasharray: 10 3 2 3; } .series-5 { --s: var(--s5); stroke-dasharray: 1 4; } .series-6 { --s: var(--s6); stroke-dasharray: 12 5; }
.bar.series-2 { fill-opacity: .35; } .bar.series-4 { fill-opacity: .35; } .bar.series-6 { fill-opacity: .35; }
.box { fill: var(--card); stroke: var(--line-strong); }
.box-head { fill: var(--sunk); stroke: var(--line-strong); }
.picture .entity-name { font-weight: 650; font-size: 13px; }
.picture .entity .column-name, .picture .entity .type { font-family: var(--mono); font-size: 11.5px; }
.picture .entity .type { fill: var(--soft); font-size: 11px; }
.picture .key { fill: var(--info); font-size: 9.5px; font-weight: 700; letter-spacing: .04em; }
.ground { fill: none; }
.picture .sign { font-family: var(--mono); font-weight: 700; }
.column-new .ground { fill: var(--ins-ground); } .picture .column-new :is(.sign, .column-name) { fill: var(--ins); }
.column-removed .ground { fill: var(--del-ground); } .picture .column-removed :is(.sign, .column-name) { fill: var(--del); } .column-removed .column-name { text-decoration: line-through; }
.column-changed .ground { fill: var(--warning-ground); } .picture .column-changed :is(.sign, .column-name) { fill: var(--warning); }
.entity-new .box { stroke: var(--ins); } .entity-new .box-head { fill: var(--ins-ground); stroke: var(--ins); }
.entity-removed .box { stroke: var(--del); stroke-dasharray: 5 3; } .entity-removed .box-head { fill: var(--del-ground); stroke: var(--del); }
.relationship path { fill: none; stroke: var(--soft); stroke-width: 1.4; }
.relationship circle { fill: var(--card); stroke: var(--soft); stroke-width: 1.4; }
.relationship-removed path { stroke-dasharray: 4 3; }
.halo { fill: var(--card); } .picture .label { fill: var(--soft); font-size: 11px; }
`
