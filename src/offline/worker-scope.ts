/** What a service worker sees of its browser, as far as ours uses it: TypeScript's own types for it exclude those of pages. */

export interface ExtendableEvent extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

export interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  /** Of the page that asks; empty for a navigation. */
  readonly clientId: string;
  /** Of the page that a navigation opens. */
  readonly resultingClientId: string;
  readonly respondWith: (response: Promise<Response>) => void;
}

export interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: {
    readonly claim: () => Promise<void>;
    readonly matchAll: (options: {
      readonly includeUncontrolled: boolean;
      readonly type: 'window';
    }) => Promise<readonly { readonly url: string }[]>;
  };
  readonly addEventListener: {
    (type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
    (type: 'fetch', listener: (event: FetchEvent) => void): void;
  };
}
