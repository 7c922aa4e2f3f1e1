import { css } from 'lit';

/** How what all widgets share looks: type, buttons, fields, cards, notices, states. Sizes come from the tokens. */
export const controls = css`
  h2 {
    font-size: var(--_xl);
    line-height: 1.27;
    letter-spacing: -0.012em;
    text-wrap: balance;
  }
  h3 {
    font-size: var(--_lg);
    line-height: 1.34;
    letter-spacing: -0.006em;
  }
  h4 {
    font-size: var(--_md);
    line-height: 1.5;
  }
  a,
  .link {
    color: var(--_accent-text);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  /* Room for fingers, which moves no line. */
  a {
    padding-block: 4px;
  }
  a:hover,
  .link:hover {
    text-decoration-thickness: 2px;
  }
  a .icon {
    inline-size: 1em;
    block-size: 1em;
    margin-inline-start: 0.3em;
    vertical-align: -0.1em;
  }
  .icon {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: var(--_sm);
    line-height: 1.43;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    border-radius: var(--_r3);
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_s2);
    min-block-size: var(--_target);
    padding: 8px var(--_s4);
    border: var(--_bw) solid var(--_stroke-2);
    border-radius: var(--_r2);
    background: var(--_surface);
    color: var(--_text);
    font-weight: var(--_bold);
    line-height: 1.25;
    text-decoration: none;
    cursor: pointer;
  }
  .button .icon {
    inline-size: 20px;
    block-size: 20px;
  }
  .button:hover {
    background: var(--_surface-2);
  }
  .button:focus-visible {
    border-radius: var(--_r2);
  }
  .button--primary {
    border-color: var(--_mark);
    background: var(--_solid);
    color: var(--_on-solid);
  }
  .button--primary:hover {
    background: var(--_solid-hover);
  }
  [aria-disabled='true'] {
    opacity: 0.6;
    cursor: progress;
  }
  .link {
    display: inline-flex;
    align-items: center;
    gap: var(--_s2);
    min-block-size: var(--_target);
    padding: 0;
    border: 0;
    background: none;
    font-size: var(--_sm);
    cursor: pointer;
  }
  .back {
    text-decoration: none;
  }
  .back .icon {
    inline-size: 20px;
    block-size: 20px;
  }
  .input {
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: 8px 12px;
    border: 1.5px solid var(--_stroke-2);
    border-radius: var(--_r2);
    background-color: var(--_surface);
    color: var(--_text);
    text-overflow: ellipsis;
  }
  select.input {
    appearance: none;
    padding-inline-end: 36px;
    background-image:
      linear-gradient(45deg, transparent 50%, currentColor 50%),
      linear-gradient(-45deg, transparent 50%, currentColor 50%);
    background-position:
      right 19px top 54%,
      right 13px top 54%;
    background-size: 6px 6px;
    background-repeat: no-repeat;
    cursor: pointer;
  }
  [dir='rtl'] select.input {
    background-position:
      left 13px top 54%,
      left 19px top 54%;
  }
  .card {
    border: var(--_bw) solid var(--_stroke);
    border-radius: var(--_r);
    background: var(--_surface);
  }
  .padded {
    padding: var(--_s4);
  }
  .bullets {
    display: grid;
    gap: var(--_s1);
  }
  .bullets li {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
  }
  .bullets li::before {
    content: '';
    inline-size: 6px;
    block-size: 6px;
    margin-block-start: 0.6em;
    border-radius: 50%;
    background: var(--_stroke-2);
  }
  .ok {
    --_tone: var(--_ok);
    --_tone-tint: var(--_ok-tint);
    --_tone-stroke: var(--_ok-stroke);
  }
  .warn {
    --_tone: var(--_warn);
    --_tone-tint: var(--_warn-tint);
    --_tone-stroke: var(--_warn-stroke);
  }
  .quiet {
    --_tone: var(--_muted);
    --_tone-tint: var(--_surface-2);
    --_tone-stroke: var(--_stroke);
  }
  .status {
    display: flex;
    align-items: flex-start;
    gap: 6px;
    color: var(--_tone);
  }
  .facts .status {
    font-size: var(--_sm);
  }
  .status .icon {
    inline-size: 20px;
    block-size: 20px;
    margin-block-start: 2px;
    color: inherit;
  }
  .status b {
    font-weight: var(--_bold);
  }
  .status .rest {
    color: var(--_muted);
    font-weight: 400;
  }
  .mark {
    display: inline-block;
    padding: 1px 7px;
    border: 1px dashed var(--_stroke-2);
    border-radius: 999px;
    color: var(--_muted);
    font-size: var(--_xs);
    font-weight: 400;
    letter-spacing: 0;
    line-height: 1.4;
    vertical-align: 0.1em;
    white-space: nowrap;
  }
  .legend {
    display: grid;
    gap: var(--_s1);
    color: var(--_muted);
    font-size: var(--_xs);
  }
  .notice {
    display: grid;
    grid-template-columns: 22px minmax(0, 1fr);
    gap: var(--_s3);
    margin-block-start: var(--_s4);
    padding: var(--_s3) var(--_s4);
    border: var(--_bw) solid var(--_tone-stroke);
    border-radius: var(--_r2);
    background: var(--_tone-tint);
    font-size: var(--_sm);
    line-height: 1.43;
  }
  .notice .icon {
    inline-size: 22px;
    block-size: 22px;
    color: var(--_tone);
  }
  .notice b {
    color: var(--_tone);
  }
  .notice .link {
    display: inline;
    min-block-size: 24px;
    padding-block: 10px;
    margin-block: -10px;
  }
  .fold {
    border-block-start: var(--_bw) solid var(--_stroke);
  }
  .fold summary {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_s3);
    min-block-size: 52px;
    font-weight: var(--_bold);
    list-style: none;
    cursor: pointer;
  }
  .fold summary::-webkit-details-marker {
    display: none;
  }
  .fold summary .icon {
    inline-size: 20px;
    block-size: 20px;
    color: var(--_muted);
    transition: rotate var(--_dur);
  }
  .fold[open] > summary .icon {
    rotate: 180deg;
  }
  .fold > :not(summary) {
    padding-block-end: var(--_s4);
  }
  .blank {
    display: grid;
    gap: var(--_s4);
    margin-block-start: var(--_s4);
    padding: var(--_s6) var(--_s4);
  }
  .blank-text {
    display: grid;
    gap: var(--_s3);
    justify-items: start;
    align-content: start;
  }
  .drawing {
    inline-size: 168px;
    block-size: 96px;
    color: var(--_muted);
  }
  .drawing .ground {
    fill: var(--_tint-2);
    stroke: none;
  }
  .drawing .sheet {
    fill: var(--_surface);
  }
  .drawing .accent {
    stroke: var(--_accent-text);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
  }
  .skeleton {
    display: grid;
    margin-block-start: var(--_s6);
  }
  .skeleton > div {
    display: grid;
    align-content: center;
    gap: 10px;
    min-block-size: 92px;
    padding: var(--_s4);
    border: var(--_bw) solid var(--_stroke);
    background: var(--_surface);
  }
  .skeleton--tiles {
    grid-template-columns: repeat(auto-fill, minmax(min(130px, 100%), 1fr));
    gap: var(--_s2);
  }
  .skeleton--tiles > div {
    min-block-size: 128px;
    border-radius: var(--_r);
  }
  .skeleton i {
    inline-size: 55%;
    block-size: 12px;
    border-radius: 6px;
    background: var(--_stroke);
    animation: wait 1.6s infinite alternate ease-in-out;
  }
  .skeleton i:first-child {
    inline-size: 80%;
    block-size: 16px;
  }
  .skeleton i:last-child {
    inline-size: 35%;
  }
  @keyframes wait {
    to {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .skeleton i {
      animation: none;
    }
  }
  @container mpp (min-width: 560px) {
    h2 {
      font-size: var(--_2xl);
      line-height: 1.2857;
    }
    .padded {
      padding: var(--_s6);
    }
    .blank {
      grid-template-columns: 200px minmax(0, 1fr);
      gap: var(--_s8);
      padding: var(--_s8);
    }
    .drawing {
      inline-size: 200px;
      block-size: 114px;
    }
  }
`;
