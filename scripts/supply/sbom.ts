/** `npm run sbom`: what an archive is built with, as CycloneDX 1.6; the same lock file gives the same bytes. */
import { mkdir, readFile } from 'node:fs/promises';
import { writeWhole } from '../door/disk.ts';
import { readPackages, type LockedPackage } from './packages.ts';

interface Software {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** The bill of materials of the software and its packages. */
export function toBill(software: Software, packages: readonly LockedPackage[]): object {
  const component = ({ name, version, integrity, licence, isForTests }: LockedPackage): object => ({
    type: 'library',
    'bom-ref': toPurl(name, version),
    name,
    version,
    scope: isForTests ? 'excluded' : 'required',
    ...(integrity !== null && { hashes: toHashes(integrity) }),
    ...(licence !== null && { licenses: [{ expression: licence }] }),
    purl: toPurl(name, version),
  });
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': `${software.name}@${software.version}`,
        name: software.name,
        version: software.version,
        licenses: [{ expression: software.license }],
      },
    },
    components: packages.map(component),
  };
}

/** `@astrojs/mdx`, `8.0.2` → `pkg:npm/%40astrojs/mdx@8.0.2` */
const toPurl = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** `sha512-…` in base 64, as lock files have it → algorithm and hexadecimal, as CycloneDX does. */
function toHashes(integrity: string): readonly object[] {
  return integrity.split(/\s+/).flatMap((each) => {
    const [, bits, content] = /^sha(\d+)-(.+)$/.exec(each) ?? [];
    if (bits === undefined || content === undefined) return [];
    const alg = bits === '1' ? 'SHA-1' : `SHA-${bits}`;
    return [{ alg, content: Buffer.from(content, 'base64').toString('hex') }];
  });
}

if (import.meta.main) {
  const software = JSON.parse(await readFile('package.json', 'utf8')) as Software;
  const packages = await readPackages();
  await mkdir('out', { recursive: true });
  await writeWhole('out/sbom.cdx.json', `${JSON.stringify(toBill(software, packages), null, 2)}\n`);
  console.log(`sbom: out/sbom.cdx.json: ${String(packages.length)} packages`);
}
