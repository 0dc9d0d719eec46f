/** One engine for the box and the page. */
import { openEngine, type Engine } from '../engine/engine.ts';

let opened: Promise<Engine> | null = null;

/** The engine of the site whose root is `base`, opened when it is first asked for. Rejects with a `SearchFailure`. */
export function sharedEngine(base: string): Promise<Engine> {
  opened ??= openEngine(base);
  const engine = opened;
  engine.catch(() => {
    if (opened === engine) opened = null;
  });
  return engine;
}

/** Ends it: what failed to load is remembered as missing, so that the next search must begin anew. */
export function closeSharedEngine(): void {
  opened?.then(
    ({ close }) => {
      close();
    },
    () => undefined,
  );
  opened = null;
}
