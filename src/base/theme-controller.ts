import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { needsPalette } from '../theme/needs-palette.js';
import { registerTextSize } from '../theme/text-size.js';
import { reportToAuthor } from './author-report.js';
import { pageSettings } from './page-settings.js';

type Host = ReactiveControllerHost & Element;

/**
 * What of the theme CSS cannot do: computes the palette for browsers that cannot derive it, and tells a page's author
 * which colours cannot be read. Both are loaded only where they are wanted.
 */
export class ThemeController implements ReactiveController {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (!isServer) registerTextSize();
  }

  hostUpdated(): void {
    const wrapper = this.#host.shadowRoot?.querySelector<HTMLElement>('.mpp');
    if (!wrapper) return;
    if (needsPalette()) {
      void import('../theme/palette.js').then(({ applyPalette }) => {
        if (wrapper.isConnected) applyPalette(wrapper);
      });
    }
    if (pageSettings().author) {
      void import('../theme/contrast.js').then(({ findContrastProblems }) => {
        // What has left the page meanwhile has no colours.
        if (!wrapper.isConnected) return;
        for (const problem of findContrastProblems(wrapper)) reportToAuthor(this.#host, problem);
      });
    }
  }
}
