import { css } from 'lit';

/** Layout of the mall's own page, and of what is folded away in a leaflet. */
export const furtherStyles = css`
  .about .columns {
    columns: 16em;
    column-gap: var(--_s6);
  }
  .about .columns li {
    break-inside: avoid;
  }
  .about .bullets.columns {
    display: block;
  }
  .about .bullets.columns li {
    padding-block: 3px;
  }
  .about .agencies li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--_s3);
  }
  .about blockquote {
    margin: 0;
    padding-inline-start: var(--_s4);
    border-inline-start: 3px solid var(--_tint-stroke);
    font-size: var(--_lg);
  }
  .week {
    display: grid;
    gap: var(--_s1);
    margin-block: var(--_s3);
  }
  .about h4,
  .later section + section h4 {
    margin-block: var(--_s4) var(--_s2);
  }
`;
