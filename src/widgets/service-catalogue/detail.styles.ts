import { css } from 'lit';

/** Layout of one service's leaflet: what to prepare first, time and cost side by side, then where and when. */
export const detailStyles = css`
  .detail {
    display: grid;
    gap: var(--_s6);
  }
  .detail > * {
    min-inline-size: 0;
  }
  .detail h3 {
    margin-block-end: var(--_s3);
    font-size: var(--_lg);
  }
  .detail .side {
    display: grid;
    align-content: start;
    gap: var(--_s4);
  }
  .detail .top > h2:focus {
    outline: 0;
  }
  .pair {
    display: grid;
    grid-template-columns: 1fr 1fr;
    border: var(--_bw) solid var(--_stroke);
    border-radius: var(--_r);
    background: var(--_surface);
  }
  .pair > div {
    padding: var(--_s4);
    min-inline-size: 0;
  }
  .pair > div + div {
    border-inline-start: var(--_bw) solid var(--_stroke);
  }
  .pair dt {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--_muted);
    font-size: var(--_sm);
  }
  .pair dt svg {
    inline-size: 18px;
    block-size: 18px;
  }
  .pair dd {
    margin-block-start: var(--_s1);
    font-size: var(--_lg);
    font-weight: var(--_bold);
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .prepare li {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: var(--_s3);
    padding-block: 10px;
  }
  .prepare li + li {
    border-block-start: var(--_bw) solid var(--_stroke);
  }
  .prepare li > svg {
    inline-size: 20px;
    block-size: 20px;
    margin-block-start: 2px;
    color: var(--_accent-text);
  }
  .steps {
    counter-reset: step;
  }
  .steps li {
    counter-increment: step;
    position: relative;
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr);
    gap: var(--_s3);
    padding-block-end: var(--_s4);
  }
  .steps li::before {
    content: counter(step);
    display: grid;
    place-content: center;
    inline-size: 28px;
    block-size: 28px;
    border: 1.5px solid var(--_tint-stroke);
    border-radius: 50%;
    background: var(--_surface);
    color: var(--_accent-text);
    font-size: var(--_sm);
    font-weight: var(--_bold);
  }
  .steps li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset: 28px auto 0 13px;
    inline-size: 2px;
    background: var(--_tint-2);
  }
  .steps li:last-child {
    padding-block-end: 0;
  }
  .steps li > span {
    padding-block-start: 2px;
  }
  .where {
    display: grid;
    gap: var(--_s3);
  }
  .where > li:not(.opening) {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: var(--_s3);
  }
  .where > li > .icon {
    inline-size: 20px;
    block-size: 20px;
    margin-block-start: 2px;
    color: var(--_muted);
  }
  .where .status {
    gap: var(--_s3);
  }
  .where .status .rest {
    display: block;
  }
  .where .mark {
    margin-inline-start: 32px;
  }
  .where li:not(.opening) .mark {
    margin-inline-start: 0;
  }
  .booking {
    display: grid;
    gap: var(--_s2);
    justify-items: start;
    margin-block: var(--_s4);
  }
  .where + .fold {
    margin-block: var(--_s4) -8px;
  }
  .rest-of-standard {
    display: grid;
    gap: var(--_s6);
  }
  .rest-of-standard .fold:last-child {
    border-block-end: var(--_bw) solid var(--_stroke);
  }
  @container mpp (max-width: 299.98px) {
    .pair {
      grid-template-columns: 1fr;
    }
    .pair > div + div {
      border-inline-start: 0;
      border-block-start: var(--_bw) solid var(--_stroke);
    }
  }
  @container mpp (min-width: 640px) {
    .detail {
      grid-template-columns: minmax(0, 1fr) 256px;
      grid-template-rows: auto auto auto 1fr;
      align-items: start;
      column-gap: var(--_s6);
    }
    .detail .top {
      grid-column: 1 / -1;
    }
    .detail .side {
      grid-area: 2 / 2 / span 3;
    }
    .detail .main {
      grid-column: 1;
    }
    .detail .pair {
      grid-template-columns: 1fr;
    }
    .detail .pair > div + div {
      border-inline-start: 0;
      border-block-start: var(--_bw) solid var(--_stroke);
    }
  }
  @container mpp (min-width: 880px) {
    .detail {
      grid-template-columns: minmax(0, 1fr) 352px;
      column-gap: 56px;
    }
    .detail .pair {
      grid-template-columns: 1fr 1fr;
    }
    .detail .pair > div + div {
      border-block-start: 0;
      border-inline-start: var(--_bw) solid var(--_stroke);
    }
  }
`;
