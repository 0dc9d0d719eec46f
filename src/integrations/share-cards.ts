/** Draws the share cards into the built site. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { allLists } from '../archive/all-articles.ts';
import { archiveSettings } from '../archive/archive-settings.ts';
import { toCards } from '../cards/archive-cards.ts';
import { toCardMode } from '../cards/card-paths.ts';
import { loadType } from '../cards/card-type.ts';
import { writeCards } from '../cards/write-cards.ts';

const drawnCards = resolve('.cache/cards');

export const shareCards = (): AstroIntegration => ({
  name: 'share-cards',
  hooks: {
    // Routes name a card only where one is drawn.
    'astro:config:setup': async ({ updateConfig }) => {
      const isDrawn = (await loadType()) !== null;
      updateConfig({ vite: { define: { 'import.meta.env.SHARE_CARDS': JSON.stringify(isDrawn) } } });
    },
    'astro:build:done': async ({ dir, logger }) => {
      const lists = await allLists();
      const cards = toCards(lists, toCardMode(lists.articles.length), archiveSettings);
      if (cards.size === 0) return;
      const type = await loadType();
      if (type === null) {
        logger.warn('no share cards: @napi-rs/canvas has no binary for this machine; links show no picture');
        return;
      }
      const drawn = await writeCards(cards, type, fileURLToPath(dir), drawnCards);
      logger.info(`${String(cards.size)} share cards, ${String(drawn)} of them drawn`);
    },
  },
});
