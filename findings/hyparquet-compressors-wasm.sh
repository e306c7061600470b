#!/bin/sh
# Does reading Parquet by hyparquet-compressors need leave to compile WebAssembly, which a strict content policy denies?
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund hyparquet-compressors@1.1.2 >/dev/null 2>&1
cat >try.mjs <<'CODE'
const { Module, Instance, instantiate } = WebAssembly;
let compiled = 0;
// As a page does whose policy has no 'wasm-unsafe-eval'.
const deny = () => {
  compiled++;
  throw new WebAssembly.CompileError('denied by the policy');
};
WebAssembly.Module = new Proxy(Module, { construct: deny });
WebAssembly.Instance = new Proxy(Instance, { construct: deny });
WebAssembly.instantiate = new Proxy(instantiate, { apply: deny });

const found = {};
for (const [name, path] of [
  ['gzip alone', 'hyparquet-compressors/src/gzip.js'],
  ['brotli alone', 'hyparquet-compressors/src/brotli.js'],
  ['lz4 alone', 'hyparquet-compressors/src/lz4.js'],
  ['the whole package', 'hyparquet-compressors'],
]) {
  compiled = 0;
  const outcome = await import(path).then(
    () => 'imported',
    (error) => error.name,
  );
  found[name] = `${outcome}, WebAssembly asked for ${compiled} times`;
  console.log(`${name}: ${found[name]}`);
}
const expected = {
  'gzip alone': 'imported, WebAssembly asked for 0 times',
  'brotli alone': 'imported, WebAssembly asked for 0 times',
  'lz4 alone': 'imported, WebAssembly asked for 0 times',
  'the whole package': 'CompileError, WebAssembly asked for 1 times',
};
console.log(`hyparquet-compressors 1.1.2, Node ${process.version}`);
if (JSON.stringify(found) !== JSON.stringify(expected)) process.exitCode = 1;
CODE
node try.mjs
