"""How a page looks: on a screen, on a telephone of 360 pixels and on paper."""

__all__ = ["STYLE"]

STYLE = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 62rem; color: #1b1f24; background: #fff;
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif;
  overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: .2rem 0; }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; padding-bottom: .2rem;
  border-bottom: 2px solid #1b1f24; }
h3 { font-size: 1rem; margin: 1rem 0 .3rem; }
p, ul, dl, table { margin: .4rem 0; }
ul { padding-left: 1.2rem; }
.quiet { color: #57606a; font-size: .875rem; }
.lead { font-size: 1.1rem; margin: .3rem 0 1rem; }
.scroll { overflow-x: auto; }
.scroll:focus-visible { outline: 2px solid #0b5394; }
table { border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; }
th, td { padding: .25rem .8rem .25rem 0; text-align: left; vertical-align: top;
  border-bottom: 1px solid #d0d7de; overflow-wrap: normal; }
thead th { border-bottom: 2px solid #8c959f; vertical-align: bottom; }
tbody th { font-weight: 600; }
caption { text-align: left; color: #57606a; padding-bottom: .2rem; }
dl.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr));
  gap: .4rem 1.2rem; }
dl.facts > div { border-top: 1px solid #d0d7de; padding-top: .2rem; }
dt { color: #57606a; font-size: .8rem; }
dd { margin: 0; }
.card { border-left: 4px solid #0b5394; padding: .1rem 0 .3rem .8rem; margin: 1rem 0; }
.card h3 { margin-top: 0; }
blockquote { margin: .4rem 0; padding: .1rem 0 .1rem .8rem; border-left: 4px solid #d0d7de; }
figure { margin: .6rem 0; }
figure svg { display: block; width: 100%; height: auto; }
figcaption { color: #57606a; font-size: .875rem; }
.narrow { display: none; }
.bar svg { display: block; width: 100%; height: 1.1rem; }
.clauses { list-style: none; padding: 0; }
.clauses > li { border-top: 1px solid #d0d7de; padding: .4rem 0; }
.clauses p { margin: .1rem 0; }
footer { margin-top: 2.5rem; border-top: 2px solid #1b1f24; }
@media (max-width: 36rem) {
  body { padding: .75rem; }
  h1 { font-size: 1.4rem; }
  dl.facts { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .3rem .8rem; }
  .wide { display: none; }
  .narrow { display: block; }
  .scroll table:has(td:nth-child(5)) { min-width: 40rem; }
  caption > span { display: inline-block; position: sticky; left: 0;
    max-width: calc(100vw - 1.5rem); }
}
@media print {
  @page { size: A4; margin: 15mm; }
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  h2, h3 { break-after: avoid; }
  tr, figure, .card, .clauses > li, dl.facts > div { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
}
"""
"""The only style of a page; contrasts of words are at least 5 to 1."""
