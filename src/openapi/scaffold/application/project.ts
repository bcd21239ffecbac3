
export interface Packages {
  dependencies: Readonly<Record<string, string>>
  devDependencies: Readonly<Record<string, string>>
}

/** For a folder that has no package.json. */
export function packageJson(name: string, { dependencies, devDependencies }: Packages): string {
  const document = {
    name,
    version: '0.1.0',
    private: true,
    type: 'module',
    engines: { node: '>=22.18' },
    scripts: { dev: 'node --watch src/server.ts', start: 'node src/server.ts', build: 'tsc', check: 'tsc --noEmit' },
    dependencies,
    devDependencies,
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/** For a folder that has no tsconfig.json: Node runs the sources as they are, and tsc builds them as well. */
export function tsconfigJson(): string {
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
      rootDir: 'src',
      outDir: 'dist',
    },
    include: ['src'],
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

