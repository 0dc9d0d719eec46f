/**
 * Projects: `unit` runs in plain Node; `site` drives a browser over the built site; `deep` and `deep-site` (`npm run test:deep`)
 * are the same and take their time.
 */
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tried on more, or in more settings, in `npm run test:deep`: tests/cases.ts. */
const properties = ['conservation', 'hostile'].map((name) => `tests/properties/${name}.test.ts`);
const sampled = ['routes', 'keyboard', 'search', 'reader', 'phone'].map((name) => `tests/site/${name}.test.ts`);
const all = { BANKU_CASES: 'all' };

/** Files whose tests take longest: begun last, one of them would run alone at the end. */
const slow = [
  'hostile.site',
  'kill-site',
  'kill.deep',
  'fuzz.deep',
  'cut.',
  'kill.',
  'offline',
  'local',
  'search.test',
  'reader',
];

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = slow.findIndex((part) => moduleId.includes(`/${part}`));
      return at < 0 ? slow.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        test: {
          name: 'deep',
          include: ['{scripts,src,tests}/**/*.deep.test.ts', ...properties],
          env: all,
          exclude: ['tests/site/**', '**/*.site.deep.test.ts'],
          maxWorkers: '100%',
          testTimeout: 3_600_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'deep-site',
          include: ['tests/site/**/*.deep.test.ts', 'tests/hostile/*.site.deep.test.ts', ...sampled],
          env: all,
          maxWorkers: '100%',
          globalSetup: ['tests/site/built-site.ts'],
          testTimeout: 3_600_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'unit',
          include: [
            'scripts/**/*.test.ts',
            'src/**/*.test.ts',
            'tests/{cases,docs,hostile,pages,properties}/**/*.test.ts',
          ],
          exclude: ['**/*.deep.test.ts', 'tests/hostile/*.site.test.ts'],
          setupFiles: ['tests/misread.setup.ts'],
          // Long, for a busy machine may be many times slower than an idle one, and what hangs is rare.
          testTimeout: 600_000,
          hookTimeout: 600_000,
          // No test leaves anything behind in a module, and loading them anew for each file takes a third of the time.
          isolate: false,
          maxWorkers: '100%',
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/hostile/*.site.test.ts'],
          exclude: ['**/*.deep.test.ts'],
          globalSetup: ['tests/site/built-site.ts'],
          // More browsers at a time than cores: each waits a third of its time. (More than 100% is taken for 100%.)
          maxWorkers: availableParallelism() + 1,
          // Long, as above.
          testTimeout: 600_000,
          hookTimeout: 600_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
});
