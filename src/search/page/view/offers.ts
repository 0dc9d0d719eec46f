/** The searches that are offered beside the hits. */
import type { Offer } from '../offers.ts';
import { toAddress } from '../state.ts';
import { element } from './elements.ts';

/** 另有 12 篇归入主题「储能」，其中 5 篇已列出 */
export const toOffers = (offers: readonly Offer[]): HTMLElement[] =>
  offers.map(({ says, state, count, among, perhaps }) =>
    element(
      'p',
      {},
      element('a', { href: toAddress(state), 'data-offer': '' }, `另有 ${String(count)} 篇${says}`),
      among === 0 ? '' : `，其中 ${String(among)} 篇已在结果中`,
      perhaps === 0 ? '' : `；还有 ${String(perhaps)} 篇日期只知大概，可能也在此期间`,
    ),
  );
