import { css } from 'lit';

/** How what all widgets share looks: type, buttons, fields, cards, notices, states. Sizes come from the tokens. */
export const controls = css`
  h2 {
    font-size: var(--_xl);
    line-height: 1.27;
    letter-spacing: -0.012em;
  }
  h3 {
    font-size: var(--_lg);
    line-height: 1.34;
    letter-spacing: -0.006em;
  }
  h2 + p {
    margin-block-start: var(--_s1);
  }
  h2,
  h3,
  h4 {
    text-wrap: balance;
  }
  p,
  li {
    text-wrap: pretty;
  }
  .whole {
    white-space: nowrap;
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
  }
  svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  /* As high as a line of the text beside it, so that both stand on one line without further measures. */
  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin-block: 0.1em;
  }
  .beside {
    display: flex;
    gap: var(--_s3);
  }
  a,
  .link {
    color: var(--_accent-text);
    border-radius: var(--_r3);
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
  }
  a:hover,
  .link:hover {
    text-decoration-thickness: 2px;
  }
  a .icon {
    margin: 0 0.1em;
    vertical-align: -0.25em;
  }
  button,
  summary {
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .link {
    display: inline-flex;
    align-items: center;
    gap: var(--_s2);
    min-block-size: var(--_target);
    font-size: var(--_sm);
  }
  .back {
    text-decoration: none;
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
  }
  .button:hover {
    background: var(--_surface-2);
  }
  .primary {
    border-color: var(--_mark);
    background: var(--_solid);
    color: var(--_on-solid);
  }
  .primary:hover {
    background: var(--_solid-hover);
  }
  [aria-disabled='true'] {
    opacity: 0.6;
    cursor: progress;
  }
  .input {
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: 8px 12px;
    border: 1.5px solid var(--_stroke-2);
    border-radius: var(--_r2);
    background: var(--_surface);
    text-overflow: ellipsis;
    appearance: none;
  }
  .choice {
    position: relative;
    display: block;
  }
  .choice select {
    padding-inline-end: 40px;
    cursor: pointer;
  }
  .choice .icon {
    position: absolute;
    inset: auto auto 12px;
    inset-inline-end: 12px;
    margin: 0;
    pointer-events: none;
  }
  .card {
    border: var(--_bw) solid var(--_stroke);
    border-radius: var(--_r);
    background: var(--_surface);
  }
  .padded {
    padding: var(--_s4);
  }
  .lines > * + * {
    border-block-start: var(--_bw) solid var(--_stroke);
  }
  .bullets {
    display: grid;
    gap: var(--_s1);
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .bullets ::marker {
    color: var(--_stroke-2);
  }
  .ok {
    --_tone: var(--_ok);
  }
  .warn {
    --_tone: var(--_warn);
  }
  .status {
    display: flex;
    gap: 6px;
    color: var(--_tone, var(--_muted));
  }
  .mark {
    display: inline-block;
    padding: 1px 7px;
    border: 1px dashed var(--_stroke-2);
    border-radius: 10px;
    color: var(--_muted);
    font-size: var(--_xs);
    font-weight: 400;
  }
  .legend {
    display: grid;
    gap: var(--_s1);
    color: var(--_muted);
    font-size: var(--_xs);
  }
  .notice {
    margin-block-start: var(--_s4);
    padding: var(--_s3) var(--_s4);
    border: var(--_bw) solid var(--_stroke);
    border-radius: var(--_r2);
    background: var(--_surface-2);
    font-size: var(--_sm);
    line-height: 1.43;
  }
  .notice.warn {
    border-color: var(--_warn-stroke);
    background: var(--_warn-tint);
  }
  .notice .icon,
  .notice b {
    color: var(--_tone);
  }
  .notice .link {
    display: inline;
    margin-block: -12px;
    padding-block: 12px;
  }
  details {
    border-block-start: var(--_bw) solid var(--_stroke);
  }
  summary {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_s3);
    min-block-size: 52px;
    border-radius: var(--_r3);
    font-weight: var(--_bold);
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary .icon {
    color: var(--_muted);
  }
  [open] > summary .icon {
    rotate: 180deg;
  }
  details > :not(summary) {
    padding-block-end: var(--_s4);
  }
  .blank {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s4) calc(var(--_s1) * 8);
    margin-block-start: var(--_s4);
    padding-block: var(--_s6);
  }
  .blank-text {
    flex: 1 1 17em;
    display: grid;
    gap: var(--_s3);
    justify-items: start;
  }
  .drawing {
    inline-size: 11em;
    color: var(--_muted);
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
    align-items: center;
    gap: var(--_s2) var(--_s4);
  }
  .skeleton {
    display: grid;
    margin-block-start: var(--_s6);
  }
  .skeleton div {
    display: grid;
    align-content: center;
    gap: 10px;
    min-block-size: 8em;
    margin-block-start: calc(0px - var(--_bw));
    border-radius: 0;
  }
  .of-tiles {
    grid-template-columns: repeat(2, 1fr);
    gap: var(--_s2);
    /* Room for the button below tiles and a notice, so that little of the page moves when they come. */
    margin-block-end: calc(var(--_s4) + 2 * var(--_target));
  }
  .of-tiles div {
    border-radius: var(--_r);
  }
  .skeleton i {
    inline-size: 55%;
    block-size: 12px;
    border-radius: 6px;
    background: var(--_stroke);
  }
  .skeleton i:first-child {
    inline-size: 80%;
  }
  .skeleton > i {
    grid-column: 1 / -1;
    inline-size: 40%;
    block-size: 20px;
    margin-block: 12px;
  }
  @container mpp (max-width: 299.98px) {
    .of-tiles {
      grid-template-columns: 1fr;
      gap: 0;
    }
    .of-tiles div {
      min-block-size: 4.7em;
      border-radius: 0;
    }
  }
  @container mpp (min-width: 560px) {
    h2 {
      font-size: var(--_2xl);
    }
    .padded {
      padding: var(--_s6);
    }
    .of-tiles {
      grid-template-columns: repeat(4, 1fr);
      gap: var(--_s3);
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .button,
    .tile,
    .row,
    summary .icon {
      transition: 0.15s;
      transition-property: background-color, border-color, rotate;
    }
    .skeleton i {
      animation: wait 1.6s infinite alternate ease-in-out;
    }
    @keyframes wait {
      to {
        opacity: 0.45;
      }
    }
  }
  /* On paper nothing can be pressed, everything that is folded is open, and a link says where it leads. */
  @media print {
    form,
    .choice,
    .later,
    button.link,
    .button,
    .go,
    summary .icon {
      display: none !important;
    }
    li,
    .card.padded {
      break-inside: avoid;
    }
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    a::after {
      content: ' (' attr(href) ')';
    }
  }
`;
