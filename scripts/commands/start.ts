/** `start`, the end of `npm start`: splits the pages, builds the site and its index, serves it. */
import { exit, toCommand } from '../door/command.ts';
import { command as build } from './build.ts';
import { command as preview, portOption } from './preview.ts';
import { command as split } from './split.ts';

export const command = toCommand({
  usage: '[options]',
  about: { en: 'Splits, builds and serves.', zh: '依次拆分、生成、查看。' },
  options: portOption,
  takesNames: false,
  async run(archive, { values: { port } }, io) {
    const { lockedCode } = await import('../keep/files/lock.ts');
    // A refused page is no reason not to show the others; it is said again at the end.
    const wasSplit = await split.call(archive, [], io);
    if (wasSplit === lockedCode) return wasSplit;
    const built = await build.call(archive, [], io);
    if (built !== exit.well) {
      io.say('start: the site could not be built; see above');
      return built;
    }
    const code = await preview.call(archive, port === undefined ? [] : ['--port', port], io);
    if (wasSplit !== exit.well)
      io.say('start: not all went well; see the lines above that begin with “refused:”, “ruling:” or “edited:”');
    return code;
  },
});
