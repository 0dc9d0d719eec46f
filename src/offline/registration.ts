/** The few words of script that every route carries to have the service worker, once it is read and drawn. */

/** After the page is there, milliseconds: what the worker fetches is for later, and what the reader looks for is not. */
const rest = 2000;

/** `worker`: address of sw.js. Nothing where the archive is opened as files, or where the browser keeps nothing. */
export const toRegistration = (worker: string): string =>
  `/^http/.test(location.protocol)&&addEventListener('load',()=>setTimeout(()=>navigator.serviceWorker?.register(${JSON.stringify(worker)}).catch(()=>{}),${String(rest)}))`;

/** Attribute of that script, by which the service worker knows the archive's own pages. */
export const ownMark = 'data-registration';
