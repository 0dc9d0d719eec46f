import type { Story } from '../scripts/read/model.ts';
import { toPassage } from './knowledge.ts';

export interface Made {
  readonly title?: string;
  readonly kicker?: string;
  readonly body?: readonly string[];
  readonly byline?: string;
  readonly signOff?: string;
  readonly credit?: string;
  readonly found?: Story['found'];
}

/** A story of these texts, as the stages that cut a page hand it on. */
export const toStory = ({ title, kicker, body = [], byline, signOff, credit, found = 'text' }: Made): Story => ({
  headline:
    title === undefined
      ? null
      : { kicker: kicker === undefined ? null : toPassage(kicker), title: toPassage(title), deck: null },
  bylines: byline === undefined ? [] : [toPassage(byline)],
  signOff: signOff === undefined ? null : toPassage(signOff),
  body: body.map((text) => ({ type: 'paragraph', passage: toPassage(text) })),
  photos: credit === undefined ? [] : [{ caption: null, credit: toPassage(credit) }],
  references: [],
  found,
  pairing: null,
});
