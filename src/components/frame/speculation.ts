/**
 * What a browser may fetch ahead: the route of a link that the reader points at or begins to press. Declared, not run: it
 * weighs no script, and a browser leaves it where the reader saves data. https://wicg.github.io/nav-speculation/
 */

/** Speculation rules for a site below `base`, e.g. `/archive/`: its routes, which end in a slash, and no downloads. */
export const speculationRules = (base: string): string =>
  JSON.stringify({ prefetch: [{ where: { href_matches: `${base}*/` }, eagerness: 'moderate' }] });
