import { css } from 'lit';

/** A sheet of paper: large enough to be read from a board, quiet enough for any printer. */
export const noticeStyles = css`
  .mpp {
    --_mpp-size: 11pt;
    display: grid;
    gap: 5mm;
    container: none;
    color: #000;
    font-size: 11pt;
    line-height: 1.4;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  .board {
    font-size: 11.5pt;
  }
  header {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: start;
    gap: 8mm;
    padding-block-end: 4mm;
    border-block-end: 1mm solid var(--_accent);
  }
  h1 {
    margin-block: 1mm;
    font-size: 2em;
    line-height: 1.12;
    text-wrap: balance;
  }
  .whole {
    white-space: nowrap;
  }
  .scan {
    inline-size: 34mm;
    font-size: 0.75em;
    line-height: 1.25;
    text-align: center;
  }
  .qr {
    display: block;
    inline-size: 100%;
  }
  h2 {
    margin-block-end: 2mm;
    font-size: 1.15em;
    color: var(--_accent);
    break-after: avoid;
  }
  .facts {
    display: grid;
    grid-template-columns: 1fr 1fr;
    border: 0.3mm solid #767676;
    border-radius: 2mm;
  }
  .facts > div {
    padding: 3mm 4mm;
  }
  .facts > div + div {
    border-inline-start: 0.3mm solid #767676;
  }
  .facts dt {
    font-size: 0.85em;
  }
  .facts dd {
    font-size: 1.15em;
    font-weight: 700;
    line-height: 1.25;
  }
  .boxes {
    display: grid;
    gap: 2mm;
  }
  .boxes li {
    display: grid;
    grid-template-columns: 5mm 1fr;
    gap: 3mm;
    break-inside: avoid;
  }
  .boxes li::before {
    content: '';
    block-size: 4.2mm;
    inline-size: 4.2mm;
    margin-block-start: 0.7mm;
    border: 0.4mm solid #000;
    border-radius: 0.8mm;
  }
  .boxes .ticked::before {
    content: '✓';
    font-weight: 700;
    line-height: 3.6mm;
    text-align: center;
  }
  .note {
    font-size: 0.85em;
  }
  .steps {
    display: grid;
    gap: 1.5mm;
    padding-inline-start: 6mm;
    list-style: decimal;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font: inherit;
  }
  thead {
    display: table-header-group;
  }
  th {
    text-align: start;
  }
  th,
  td {
    padding: 1.6mm 3mm 1.6mm 0;
    border-block-end: 0.2mm solid #767676;
    vertical-align: top;
    font-size: 0.85em;
  }
  tr {
    break-inside: avoid;
  }
  .columns {
    display: grid;
    grid-template-columns: 1.25fr 1fr;
    gap: 8mm;
  }
  section > p + p {
    margin-block-start: 1mm;
  }
  footer {
    padding-block-start: 3mm;
    border-block-start: 0.3mm solid #767676;
    font-size: 0.8em;
    break-inside: avoid;
  }
`;
