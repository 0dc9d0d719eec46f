/** The text of an article's part as it stands in the page, without what the site added: signs, links, printed forms of corrected words. */

/** What stands in a part and is none of its text: links behind a paragraph, what is said of a corrected word; a credit is a part of its own. */
const apart = '.mark, .sic, .sic-sign, .credit';

/** The text nodes of a part, in their order. */
export function textsOf(part: HTMLElement): readonly Text[] {
  const walker = part.ownerDocument.createTreeWalker(part, NodeFilter.SHOW_TEXT, (node) => {
    const within = node.parentElement?.closest(apart);
    return within && within !== part && part.contains(within) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  });
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** What the newspaper prints in place of a corrected word; undefined where the text is as printed. */
export const printedOf = (node: Text): string | undefined =>
  /“([^]*)”/.exec(node.parentElement?.closest('.corr')?.querySelector('.sic')?.textContent ?? '')?.[1];
