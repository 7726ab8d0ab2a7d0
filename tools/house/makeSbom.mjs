/**
 * `npm run sbom [FILE]`: a bill of materials (CycloneDX 1.6) of what is delivered, made from package-lock.json alone, so
 * that it needs no network and is the same for the same lock file. Packages for development only are left out.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NODE_MODULES = 'node_modules/';

/** `node_modules/a/node_modules/@b/c` is the package @b/c. */
const nameOf = (path) => path.slice(path.lastIndexOf(NODE_MODULES) + NODE_MODULES.length);

/** As the package URL specification writes a name of npm: the mark of a scope is escaped. */
const purlOf = (name, version) => `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;

/** npm writes SHA-512 in base64, CycloneDX wants hexadecimal. */
function hashesOf(integrity) {
  const [, base64] = /^sha512-(\S+)/.exec(integrity ?? '') ?? [];
  return base64 ? [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }] : [];
}

/** One word is an SPDX id; anything with brackets or operators is an expression. */
const licensesOf = (license) => {
  if (typeof license !== 'string') return [];
  return /^[\w.+-]+$/.test(license) ? [{ license: { id: license } }] : [{ expression: license }];
};

function componentOf([path, { version, integrity, license, optional }]) {
  const name = nameOf(path);
  const purl = purlOf(name, version);
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    purl,
    scope: optional ? 'optional' : 'required',
    hashes: hashesOf(integrity),
    licenses: licensesOf(license),
  };
}

/** `devOptional`: what development needs, and beside it only somebody's optional peer. */
const isDelivered = ({ dev, devOptional, link, version }) =>
  !dev && !devOptional && !link && Boolean(version);

/** The bill of materials of a lock file, as an object. */
export function sbomOf(lock) {
  const found = Object.entries(lock.packages)
    .filter(([path, one]) => path.includes(NODE_MODULES) && isDelivered(one))
    .map(componentOf);
  const components = [...new Map(found.map((one) => [one.purl, one])).values()];
  components.sort((a, b) => (a.purl < b.purl ? -1 : 1));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': 'viaggio',
        name: lock.name,
        version: lock.version ?? lock.packages[''].version,
        licenses: licensesOf(lock.packages[''].license),
      },
    },
    components,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));
  const text = `${JSON.stringify(sbomOf(lock), null, 2)}\n`;
  const file = process.argv[2] ?? `${ROOT}dist/sbom.cdx.json`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`${file}: ${sbomOf(lock).components.length} packages`);
}
