/** What is known of the issue and the page that an article was printed in. */
import type { ArticleFrontMatter, Evidence } from '../../../src/schema/article.ts';
import type { Sidecar } from '../../../src/schema/sidecar.ts';
import type { Imprint } from '../model.ts';

/** How a reader is told that a person supplied a value; made anew for each, for YAML would write one object by reference. */
export const toSuppliedEvidence = (): Evidence => ({ basis: 'supplied', reason: '据版面附注' });

const toPrintedEvidence = (): Evidence => ({ basis: 'printed', reason: '版面所印' });

/** A file's name is a person's, too, but may have been made by counting. */
export const toNamedEvidence = (): Evidence => ({ basis: 'inferred', reason: '据文件名' });

const fields = ['issueDate', 'printPage', 'section'] as const;

/** Values with their evidence: what a person supplied comes before what the page prints, and that before the name of its file. */
export interface FoundIssue {
  readonly data: Pick<ArticleFrontMatter, (typeof fields)[number]>;
  readonly basis: Pick<ArticleFrontMatter['basis'], (typeof fields)[number]>;
}

/** The issue's date, the page's number and its section, as far as they are known. */
export function findIssue(imprint: Imprint, supplied: Sidecar, named: Sidecar = {}): FoundIssue {
  let found: FoundIssue = { data: {}, basis: {} };
  for (const field of fields) {
    const value = supplied[field] ?? imprint[field] ?? named[field];
    if (value === undefined) continue;
    const evidence = evidenceOf(supplied[field], imprint[field]);
    found = { data: { ...found.data, [field]: value }, basis: { ...found.basis, [field]: evidence } };
  }
  return found;
}

function evidenceOf(supplied: string | undefined, printed: string | null): Evidence {
  if (supplied !== undefined) return toSuppliedEvidence();
  return printed === null ? toNamedEvidence() : toPrintedEvidence();
}
