/**
 * A module that makes itself a `require`, a `__filename` and a `__dirname` out of `import.meta.url` (@azure/storage-common does), as ncc leaves
 * it: it puts `require("url").pathToFileURL(__filename)` in the place of `import.meta.url`, and so the module's own, still empty `require` is called.
 */
const selfMade =
  /(\w+) = \(0,external_node_module_\.createRequire\)\(\1\("url"\)\.pathToFileURL\((\w+)\)\.href\);\s+\2 = \(0,external_node_url_\.fileURLToPath\)\(\1\("url"\)\.pathToFileURL\(\2\)\.href\);\s+(\w+) = \(0,external_node_path_\.dirname\)\(\2\);/g

/** A chunk's code with those of Node in their place. Throws where such a module is there in another form: it would fail when it is loaded. */
export function withOwnRequire(code: string): string {
  const mended = code.replaceAll(selfMade, '$1 = require;\n  $2 = __filename;\n  $3 = __dirname;')
  const left = /(\w+) = [^;\n]*createRequire\)?\(\1\(/.exec(mended)
  if (left !== null) throw new Error(`a module calls the require that it is about to make: ${left[0]}`)
  return mended
}
