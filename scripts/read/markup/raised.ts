/** Signs set above or below the line that have characters of their own. */

const plain = '0123456789+-=()n';
const above = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ';
const below = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ';

/** `'2'` above → `'²'`, below → `'₂'`; null where a sign has no such character. The length stays. */
export function toRaised(text: string, place: 'above' | 'below'): string | null {
  const signs = [...text].map((sign) => {
    const at = plain.indexOf(sign);
    return at < 0 ? null : (place === 'above' ? above : below).charAt(at);
  });
  return signs.includes(null) ? null : signs.join('');
}
