/** On paper: everything open, black on white, nothing to press. */
export const print = `
@media print {
  @page { margin: 16mm 14mm; }
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; background: none; font-size: 10.5pt; }
  .skip, .search, .copy, .quiet, .alternative > summary, summary::before { display: none !important; }
  .finding > summary { grid-template-columns: 18px minmax(0, 1fr); }
  .measured { grid-column: 2; }
  .finding-body { grid-template-columns: minmax(0, 1fr); padding-left: 47px; }
  tbody tr[hidden] { display: table-row !important; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .verdict, .findings, .section { box-shadow: none; }
  .verdict, .figure, .command, .picture svg, tr { break-inside: avoid; }
  h2, h3, h4, h5, h6, summary, figcaption, .code-head { break-after: avoid; }
  p { orphans: 3; widows: 3; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; border: 0; }
  table { font-size: 8pt; }
  th, td { padding: 3px 5px; }
  td.whole, td.whole code, thead :is(th, td) { white-space: normal; }
  td.whole { min-width: 17ch; overflow-wrap: anywhere; }
  td.wide { min-width: 0; }
  th button { display: contents; }
  .swatch, .diff :is(ins, del) { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .picture svg { max-width: 100%; height: auto; min-width: 0 !important; }
  th button::after { display: none; }
  a { color: inherit; }
}
`
