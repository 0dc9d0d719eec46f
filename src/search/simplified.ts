/** Traditional → simplified, character by character, from OpenCC's table; characters of the basic plane only. */
import table from 'opencc-js/dict/TSCharacters';

/** `simplified.get('廠')` → `'厂'` */
const simplified: ReadonlyMap<string, string> = new Map(
  table.split('|').flatMap((entry) => {
    const [traditional = '', first = ''] = entry.split(' ');
    return traditional.length === 1 && first.length === 1 ? [[traditional, first] as const] : [];
  }),
);

export default simplified;
