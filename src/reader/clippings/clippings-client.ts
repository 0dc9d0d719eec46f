/** The clippings' route loads this. */
import { ClippingsPage } from './clippings-view.ts';

const start = (): void => {
  customElements.define('clippings-page', ClippingsPage);
};

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
else start();
