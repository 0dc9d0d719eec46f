/** What is known of the issue and the page that an article was printed in. */
import type { ArticleFrontMatter, Evidence } from '../../../src/schema/article.ts';
import type { Sidecar } from '../../../src/schema/sidecar.ts';
import type { Imprint } from '../model.ts';

/** How a reader is told that a person supplied a value; made anew for each, for YAML would write one object by reference. */
export const toSuppliedEvidence = (): Evidence => ({ basis: 'supplied', reason: '据版面附注' });

const toPrintedEvidence = (): Evidence => ({ basis: 'printed', reason: '版面所印' });

const fields = ['issueDate', 'printPage', 'section'] as const;

/** Values with their evidence: what a person supplied comes before what the page prints. */
export interface FoundIssue {
  readonly data: Pick<ArticleFrontMatter, (typeof fields)[number]>;
  readonly basis: Pick<ArticleFrontMatter['basis'], (typeof fields)[number]>;
}

/** The issue's date, the page's number and its section, as far as they are known. */
export function findIssue(imprint: Imprint, supplied: Sidecar): FoundIssue {
  let found: FoundIssue = { data: {}, basis: {} };
  for (const field of fields) {
    const value = supplied[field] ?? imprint[field];
    if (value === null) continue;
    const evidence = supplied[field] === undefined ? toPrintedEvidence() : toSuppliedEvidence();
    found = { data: { ...found.data, [field]: value }, basis: { ...found.basis, [field]: evidence } };
  }
  return found;
}
