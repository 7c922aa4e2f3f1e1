import { css } from 'lit';

export const reset = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :where(h2, h3, h4, p, ul, ol, dl, dd, dt, fieldset, legend) {
    margin: 0;
    padding: 0;
    border: 0;
  }
  :where(ul, ol) {
    list-style: none;
  }
  :where(h2, h3, h4, b) {
    font-weight: var(--_bold);
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
`;
