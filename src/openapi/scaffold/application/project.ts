export interface Packages {
  dependencies: Readonly<Record<string, string>>
  devDependencies: Readonly<Record<string, string>>
}

/** For a folder that has no package.json; `source`: where the sources are in it. */
export function packageJson(name: string, { dependencies, devDependencies }: Packages, source: string): string {
  const server = source === '' ? 'server.ts' : `${source}/server.ts`
  const document = {
    name,
    version: '0.1.0',
    private: true,
    type: 'module',
    engines: { node: '>=22.18' },
    scripts: { dev: `node --watch ${server}`, start: `node ${server}`, build: 'tsc', check: 'tsc --noEmit' },
    dependencies,
    devDependencies,
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/** For a folder that has no tsconfig.json: Node runs the sources as they are, and tsc builds them as well. */
export function tsconfigJson(source: string): string {
  const document = {
    compilerOptions: {
      target: 'es2024',
      module: 'nodenext',
      types: ['node'],
      strict: true,
      noUncheckedIndexedAccess: true,
      noImplicitOverride: true,
      noImplicitReturns: true,
      noFallthroughCasesInSwitch: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      exactOptionalPropertyTypes: true,
      erasableSyntaxOnly: true,
      verbatimModuleSyntax: true,
      isolatedModules: true,
      rewriteRelativeImportExtensions: true,
      skipLibCheck: true,
      rootDir: source === '' ? '.' : source,
      outDir: 'dist',
    },
    include: [source === '' ? '**/*.ts' : source],
    exclude: ['node_modules', 'dist'],
  }
  return `${JSON.stringify(document, null, 2)}\n`
}
