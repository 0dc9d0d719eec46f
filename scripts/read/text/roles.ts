/** What newspapers call those who write for them: see scripts/read/facts/roles.ts and the words in scripts/read/facts/press.ts. */
import type { PersonRole } from '../facts/model.ts';

/** A name in a byline; who makes pictures or pages is no reporter. */
export interface Credited {
  readonly name: string;
  readonly role: PersonRole;
}
