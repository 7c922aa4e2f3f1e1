import { css } from 'lit';

/** Layout of one service's leaflet: what to prepare first, time and cost side by side, then where and when. */
export const detailStyles = css`
  .detail,
  .rest-of-standard {
    display: grid;
    gap: var(--_s6);
    align-items: start;
  }
  .detail > * {
    min-inline-size: 0;
  }
  .detail h3 {
    margin-block-end: var(--_s3);
  }
  .rest-of-standard details:last-child {
    border-block-end: var(--_bw) solid var(--_stroke);
  }
  .side {
    display: grid;
    align-content: start;
    gap: var(--_s4);
  }
  #service-name {
    outline: 0;
  }
  .main p {
    max-inline-size: 70ch;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(8.5em, 100%), 1fr));
    gap: var(--_bw);
    overflow: hidden;
  }
  .pair > div {
    padding: var(--_s4);
    outline: var(--_bw) solid var(--_stroke);
  }
  .pair dt {
    display: flex;
    gap: 6px;
  }
  .pair dd {
    margin-block-start: var(--_s1);
    font-size: var(--_lg);
    font-weight: var(--_bold);
    line-height: 1.3;
  }
  .prepare li {
    padding-block: 10px;
  }
  .prepare li:last-child {
    padding-block-end: 0;
  }
  .prepare input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    accent-color: var(--_accent);
  }
  .padded > .later {
    margin-block: var(--_s3) -12px;
  }
  .steps {
    display: grid;
    gap: var(--_s4);
    counter-reset: step;
  }
  .steps li {
    counter-increment: step;
    position: relative;
    padding-block: 2px;
  }
  .steps li::before {
    content: counter(step);
    flex: none;
    display: grid;
    place-content: center;
    inline-size: 28px;
    block-size: 28px;
    margin-block: -2px;
    border: 1.5px solid var(--_tint-stroke);
    border-radius: 50%;
    color: var(--_accent-text);
    font-size: var(--_sm);
    font-weight: var(--_bold);
  }
  .steps li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset: 28px auto calc(0px - var(--_s4));
    inset-inline-start: 13px;
    border-inline-start: 2px solid var(--_tint-stroke);
  }
  .where {
    display: grid;
    gap: var(--_s3);
  }
  .where > li > .icon {
    color: var(--_muted);
  }
  .where .status {
    gap: var(--_s3);
  }
  .rest {
    display: block;
    color: var(--_muted);
  }
  .opening .mark {
    margin-inline-start: 2.2em;
  }
  .booking {
    display: grid;
    gap: var(--_s2);
    justify-items: start;
    margin-block-start: var(--_s4);
  }
  .where + details {
    margin-block: var(--_s3) -8px;
  }
  @container mpp (min-width: 640px) {
    .detail {
      grid-template: repeat(3, auto) 1fr / minmax(0, 1fr) clamp(256px, 36%, 352px);
      column-gap: clamp(24px, 5%, 56px);
    }
    .top {
      grid-column: 1 / -1;
    }
    .side {
      grid-area: 2 / 2 / span 3;
    }
    .main {
      grid-column: 1;
    }
  }
`;
