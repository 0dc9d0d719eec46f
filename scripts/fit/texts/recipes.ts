/** What each kind of page holds, and how often it is typeset. */
import type { Era, Genre } from './content.ts';

export type Unit =
  | 'news'
  | 'brief'
  | 'feature'
  | 'comment'
  | 'interview'
  | 'photo'
  | 'briefs'
  | 'letters'
  | 'letter'
  | 'notices'
  | 'poem'
  | 'essay'
  | 'table'
  | 'prizes'
  | 'column'
  | 'dispatches'
  | 'tabled'
  | 'voices'
  | 'english';

export interface Recipe {
  readonly weight: number;
  readonly era: Era;
  /** Fewest and most units. */
  readonly count: readonly [number, number];
  readonly units: Readonly<Partial<Record<Unit, number>>>;
}

export const recipes: Readonly<Record<Genre, Recipe>> = {
  daily: {
    weight: 26,
    era: 'modern',
    count: [3, 8],
    units: {
      news: 56,
      brief: 12,
      feature: 11,
      comment: 5,
      photo: 6,
      briefs: 5,
      interview: 2,
      table: 1,
      column: 3,
      dispatches: 2,
      tabled: 2,
    },
  },
  front: {
    weight: 8,
    era: 'modern',
    count: [4, 8],
    units: { news: 58, brief: 15, comment: 8, feature: 10, photo: 7, briefs: 3, dispatches: 2 },
  },
  evening: {
    weight: 9,
    era: 'modern',
    count: [4, 8],
    units: {
      news: 46,
      voices: 2,
      brief: 14,
      feature: 4,
      photo: 6,
      notices: 6,
      table: 4,
      letters: 4,
      briefs: 6,
      prizes: 2,
      column: 5,
      interview: 2,
      tabled: 3,
    },
  },
  county: {
    weight: 7,
    era: 'modern',
    count: [4, 9],
    units: { brief: 45, news: 28, photo: 8, briefs: 6, notices: 5, feature: 4, poem: 4, tabled: 1 },
  },
  features: {
    weight: 10,
    era: 'modern',
    count: [2, 4],
    units: { feature: 60, news: 16, interview: 8, photo: 8, comment: 6, tabled: 3 },
  },
  briefs: { weight: 7, era: 'modern', count: [2, 5], units: { briefs: 60, brief: 20, news: 15, photo: 5 } },
  wire: { weight: 6, era: 'modern', count: [4, 9], units: { news: 52, brief: 38, briefs: 5, dispatches: 8 } },
  readers: {
    weight: 5,
    era: 'modern',
    count: [2, 5],
    units: { letters: 35, letter: 25, voices: 10, notices: 10, news: 15, essay: 8, prizes: 4 },
  },
  supplement: {
    weight: 7,
    era: 'modern',
    count: [3, 6],
    units: { essay: 50, poem: 35, column: 8, photo: 5, comment: 6, news: 6, feature: 3 },
  },
  photos: { weight: 4, era: 'modern', count: [3, 7], units: { photo: 65, news: 25, brief: 10 } },
  classified: {
    weight: 3,
    era: 'modern',
    count: [1, 4],
    units: { notices: 60, news: 20, table: 8, prizes: 6, brief: 6 },
  },
  hongkong: {
    weight: 5,
    era: 'hongkong',
    count: [3, 7],
    units: { news: 58, brief: 14, photo: 8, feature: 8, briefs: 6, comment: 3, letters: 2, essay: 2, tabled: 1 },
  },
  taiwan: {
    weight: 6,
    era: 'taiwan',
    count: [3, 7],
    units: { news: 62, brief: 14, feature: 8, photo: 8, comment: 4, column: 3, briefs: 3 },
  },
  republic: {
    weight: 9,
    era: 'republic',
    count: [4, 9],
    units: { news: 74, brief: 16, briefs: 5, notices: 3, essay: 2 },
  },
  english: { weight: 2.5, era: 'english', count: [3, 7], units: { english: 1 } },
};
