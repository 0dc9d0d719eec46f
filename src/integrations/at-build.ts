/** Tables that are worked out when the site is built: the browser gets the strings, not what they are made of. */
import type { ViteUserConfig } from 'astro';

/** A module that holds nothing but strings. */
const table = '/src/search/text/simplified-table.ts';

/** `export const characters = encodeTable(…)` → `export const characters = "…"` */
export const atBuild = (): NonNullable<ViteUserConfig['plugins']>[number] => ({
  name: 'at-build',
  enforce: 'pre',
  async load(id) {
    if (!id.endsWith(table)) return null;
    // By its own name: Node runs no TypeScript where the project is installed as a package.
    const values: Readonly<Record<string, string>> = await import('../search/text/simplified-table.ts');
    return Object.entries(values)
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
      .join('\n');
  },
});
