/** What a person's name looks like: see scripts/facts/names.ts. */
export { couldBeName, isName, penNameOf } from '../facts/names.ts';
