/** The few words of script that every route carries to have the service worker, once it is read and drawn. */

/**
 * `worker`: address of sw.js; `rest`: milliseconds from when the page is there, for what a worker fetches is for later.
 * Nothing where the archive is opened as files, or where the browser keeps nothing.
 */
export const toRegistration = (worker: string, rest = 0): string =>
  `/^http/.test(location.protocol)&&addEventListener('load',()=>setTimeout(()=>navigator.serviceWorker?.register(${JSON.stringify(worker)}).catch(()=>{}),${String(rest)}))`;

/** Attribute of that script, by which the service worker knows the archive's own pages. */
export const ownMark = 'data-registration';
