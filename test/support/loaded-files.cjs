// Preloaded into the bundle by tests: says on the last line of stderr which files a run loaded, as JSON.
process.on('exit', () => {
  process.stderr.write(`${JSON.stringify(Object.keys(require.cache))}\n`)
})
