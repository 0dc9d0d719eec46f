/** What a person's name looks like: see scripts/read/facts/names.ts. */
export { couldBeName, isName, penNameOf } from '../facts/names.ts';
