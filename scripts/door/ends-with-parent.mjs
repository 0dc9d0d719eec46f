/** Loaded into every child process: a child whose parent was killed must not go on writing beside the next run. */
import process from 'node:process';

process.on('disconnect', () => {
  process.exit(1);
});
// The channel alone keeps no process alive.
process.channel?.unref();
