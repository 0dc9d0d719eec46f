/**
 * The few words of script by which the search page says that the search did not load: the network failed, or the archive is
 * opened as files, from which browsers load no modules. Written ahead of the module: an error of it is heard on its way down.
 */
export const unloadedScript = `{
const say = () => document.querySelector('search-page')?.classList.add('is-unloaded');
if (/^http/.test(location.protocol)) addEventListener('error', ({ target }) => target.localName === 'script' && say(), true);
else say();
}`.replaceAll(/\n\s*/g, '\n');
