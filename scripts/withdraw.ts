/** `npm run withdraw`: takes articles out of the archive, for good or until it is undone; their addresses say so. */
import { parseArgs } from 'node:util';
import { contentDirectory } from '../src/lib/paths.ts';
import { runNode } from './commands/run.ts';
import { today } from './commands/today.ts';
import { readRegister, registerFile, writeRegister } from './files/register.ts';
import { undoWithdrawal, withdraw } from './register/withdraw.ts';

const usage = `npm run withdraw -- ID … --why "…" [options]
npm run withdraw -- ID … --undo

Takes articles out of the archive. Their text is in no article and in no search from then on, also when their page is
split again; their addresses say what stood there, when and why it was withdrawn. The pages are split again at once.

  --why TEXT    the reason, shown to readers (in Chinese)
  --by NAME     who decided
  --note TEXT   what else readers should know, e.g. where the text can be found
  --undo        puts them back
  --help        this text`;

async function run(): Promise<void> {
  const { values: options, positionals: ids } = parseArgs({
    allowPositionals: true,
    options: {
      why: { type: 'string' },
      by: { type: 'string' },
      note: { type: 'string' },
      undo: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (options.help) {
    console.log(usage);
    return;
  }
  if (ids.length === 0) throw new Error(`expected the id of an article, found none\n\n${usage}`);
  const register = await readRegister(contentDirectory);
  const file = registerFile(contentDirectory);
  const { why, by, note } = options;
  if (!options.undo && (why === undefined || why.trim() === ''))
    throw new Error('expected a reason, --why "…": readers who follow an old link will see it');
  const changed = options.undo
    ? undoWithdrawal(register, ids)
    : withdraw(register, ids, {
        on: today(),
        why: why ?? '',
        ...(by === undefined ? {} : { by }),
        ...(note === undefined ? {} : { note }),
      });
  await writeRegister(contentDirectory, changed);
  console.error(
    `withdraw: ${ids.join(', ')} ${options.undo ? 'put back' : 'withdrawn'} in ${file}; splitting the pages again`,
  );
  process.exitCode = await runNode(['scripts/split.ts']);
}

await run().catch((error: unknown) => {
  console.error(`withdraw: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
