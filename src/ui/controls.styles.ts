import { css } from 'lit';

export const controls = css`
  h2 {
    font-size: var(--_xl);
    line-height: 1.27;
    letter-spacing: -0.012em;
  }
  h3 {
    font-size: var(--_lg);
    line-height: 1.34;
  }
  h4 {
    font-size: var(--_md);
    line-height: 1.5;
  }
  a {
    color: var(--_accent-text);
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
    cursor: pointer;
    text-decoration: none;
  }
  .button--primary {
    background: var(--_solid);
    border-color: var(--_mark);
    color: var(--_on-solid);
  }
  .link {
    display: inline-flex;
    align-items: center;
    gap: var(--_s2);
    min-block-size: var(--_target);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent-text);
    font-size: var(--_sm);
    cursor: pointer;
    text-decoration: underline;
  }
  .input {
    min-block-size: var(--_target);
    padding: 8px 12px;
    border: 1.5px solid var(--_stroke-2);
    border-radius: var(--_r2);
    background: var(--_surface);
    inline-size: 100%;
  }
  .card {
    background: var(--_surface);
    border: var(--_bw) solid var(--_stroke);
    border-radius: var(--_r);
  }
  .padded {
    padding: var(--_s4);
  }
  .status {
    display: inline-flex;
    gap: 6px;
    align-items: flex-start;
    font-size: var(--_sm);
    color: var(--_muted);
  }
  .status.ok {
    color: var(--_ok);
    font-weight: var(--_bold);
  }
  .status.warn {
    color: var(--_warn);
  }
  .fold summary {
    display: flex;
    justify-content: space-between;
    align-items: center;
    min-block-size: 52px;
    font-weight: var(--_bold);
    cursor: pointer;
  }
  .fold {
    border-block-start: var(--_bw) solid var(--_stroke);
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
`;
