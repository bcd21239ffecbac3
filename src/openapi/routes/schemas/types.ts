import type {
  ClassLikeDeclaration,
  CompilerOptions,
  Node,
  SourceFile,
  Type,
  TypeChecker,
  Symbol as TypeSymbol,
} from 'typescript-classic'
import type { Machine } from '../interpret/machine.ts'
import { ts } from '../project/compiler.ts'
import { library } from './library.ts'
import { type Components, componentName, named, nullable, objectSchema, ofValues, oneOf, type Schema } from './schema.ts'

/** What the project's own types say of values. Types of packages are not read: they count as not known. */
export interface Types {
  /** What an expression is; null: nothing is known. */
  ofNode(node: Node, components: Components): Schema | null
  /** What an instance of a class looks like. */
  ofClass(node: ClassLikeDeclaration, components: Components): Schema | null
}

const libraryFile = '/preflight-library.d.ts'

/** The types of the files that were evaluated; null where none of them is TypeScript. */
export function typesOf(m: Machine): Types | null {
  const files = [...m.modules.keys()]
  if (!files.some((file) => /\.[cm]?tsx?$/.test(file))) return null
  const checker = checkerFor(m, files)
  const guarded = (read: () => Schema | null): Schema | null => {
    try {
      return read()
    } catch {
      // The checker is asked of code that lacks what it imports: where that makes it fail, nothing is known.
      return null
    }
  }
  return {
    ofNode: (node, components) => guarded(() => known(schemaOf(checker, checker.getTypeAtLocation(node), components, 0, []))),
    ofClass: (node, components) =>
      guarded(() => {
        const symbol = node.name === undefined ? undefined : checker.getSymbolAtLocation(node.name)
        return symbol === undefined ? null : known(schemaOf(checker, checker.getDeclaredTypeOfSymbol(symbol), components, 0, []))
      }),
  }
}

function known(schema: Schema): Schema | null {
  return Object.keys(schema).length === 0 ? null : schema
}

/** The trees are those that were evaluated, so that its nodes can be asked for. */
function checkerFor(m: Machine, files: readonly string[]): TypeChecker {
  const options: CompilerOptions = {
    allowJs: true,
    noLib: true,
    noResolve: false,
    strict: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.Latest,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    noEmit: true,
  }
  const libraryText = ts.createSourceFile(libraryFile, library, ts.ScriptTarget.Latest, true)
  const sources = new Map<string, SourceFile>(files.map((file) => [file, m.sources.parse(file)]))
  const parse = (file: string): SourceFile | undefined => {
    if (file === libraryFile) return libraryText
    const source = sources.get(file)
    if (source !== undefined) return source
    try {
      return m.sources.parse(file)
    } catch {
      return undefined
    }
  }
  const program = ts.createProgram({
    rootNames: [libraryFile, ...files],
    options,
    host: {
      getSourceFile: parse,
      getDefaultLibFileName: () => libraryFile,
      writeFile: () => {},
      getCurrentDirectory: () => m.root,
      getCanonicalFileName: (file) => file,
      useCaseSensitiveFileNames: () => true,
      getNewLine: () => '\n',
      fileExists: (file) => file === libraryFile || sources.has(file),
      readFile: (file) => parse(file)?.text,
      resolveModuleNameLiterals: (literals, from) =>
        literals.map(({ text }) => {
          const target = m.resolver.resolve(text, from)
          if (target?.kind !== 'source') return { resolvedModule: undefined }
          const extension = /\.[cm]?[jt]sx?$/.exec(target.file)?.[0] ?? '.js'
          return { resolvedModule: { resolvedFileName: target.file, extension } }
        }),
    },
  })
  return program.getTypeChecker()
}

/** How deep types are followed that have no name of their own. */
const deepest = 6

function schemaOf(checker: TypeChecker, type: Type, components: Components, depth: number, stack: readonly Type[]): Schema {
  const F = ts.TypeFlags
  const inner = (inside: Type) => schemaOf(checker, inside, components, depth + 1, [...stack, type])
  if (depth > deepest || (type.flags & (F.Any | F.Unknown | F.Never | F.Void | F.Undefined | F.ESSymbolLike)) !== 0) return {}
  if (type.isStringLiteral() || type.isNumberLiteral()) return { type: typeof type.value, const: type.value }
  if ((type.flags & F.StringLike) !== 0) return { type: 'string' }
  if ((type.flags & F.NumberLike) !== 0) return type.isUnion() ? oneOf(type.types.map(inner)) : { type: 'number' }
  if ((type.flags & F.BigIntLike) !== 0) return { type: 'integer' }
  if ((type.flags & F.BooleanLiteral) !== 0) return { type: 'boolean' }
  if ((type.flags & F.BooleanLike) !== 0) return { type: 'boolean' }
  if ((type.flags & F.Null) !== 0) return { type: 'null' }
  if (type.isUnion()) return union(type.types, inner)
  if ((type.flags & F.TypeParameter) !== 0) {
    const constraint = checker.getBaseConstraintOfType(type)
    return constraint === undefined ? {} : inner(constraint)
  }
  if (type.isIntersection() || (type.flags & F.Object) !== 0) return ofObject(checker, type, components, inner, stack)
  return {}
}

function union(types: readonly Type[], inner: (type: Type) => Schema): Schema {
  const F = ts.TypeFlags
  const present = types.filter((type) => (type.flags & (F.Undefined | F.Void)) === 0)
  const withNull = present.some((type) => (type.flags & F.Null) !== 0)
  const rest = present.filter((type) => (type.flags & F.Null) === 0)
  const literals = rest.flatMap((type) => (type.isStringLiteral() || type.isNumberLiteral() ? [type.value] : []))
  const schema = literals.length > 0 && literals.length === rest.length ? ofValues(literals) : oneOf(rest.map(inner))
  return withNull ? nullable(schema) : schema
}

function ofObject(
  checker: TypeChecker,
  type: Type,
  components: Components,
  inner: (type: Type) => Schema,
  stack: readonly Type[],
): Schema {
  const name = (type.aliasSymbol ?? type.getSymbol())?.name ?? ''
  const args = checker.getTypeArguments(type as Parameters<TypeChecker['getTypeArguments']>[0])
  if (name === 'Promise' || name === 'PromiseLike') return args[0] === undefined ? {} : inner(args[0])
  if (checker.isTupleType(type)) return { type: 'array', prefixItems: args.map(inner), items: false }
  if (checker.isArrayType(type) || name === 'Set' || name === 'ReadonlySet')
    return { type: 'array', items: args[0] === undefined ? {} : inner(args[0]) }
  if (name === 'Date') return { type: 'string', format: 'date-time' }
  if (name === 'Buffer' || name === 'Uint8Array' || name === 'Map' || name === 'Function' || name === 'RegExp') return {}
  if (type.getCallSignatures().length > 0) return {}
  const own = nameOfDeclared(type)
  if (own !== null) return named(components, componentName(own), type, () => members(checker, type, inner))
  return stack.includes(type) ? {} : members(checker, type, inner)
}

/** An interface's, a class's or an alias's name, where it stands for a shape of the project's and takes no arguments. */
function nameOfDeclared(type: Type): string | null {
  if (type.aliasSymbol !== undefined) return (type.aliasTypeArguments ?? []).length === 0 ? type.aliasSymbol.name : null
  const symbol = type.getSymbol()
  const declared = symbol?.declarations?.some(
    (node) => (ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)) && node.getSourceFile().fileName !== libraryFile,
  )
  const isGeneric = symbol?.declarations?.some(
    (node) => (ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)) && (node.typeParameters ?? []).length > 0,
  )
  return declared === true && isGeneric !== true && symbol !== undefined ? symbol.name : null
}

function members(checker: TypeChecker, type: Type, inner: (type: Type) => Schema): Schema {
  const properties = new Map<string, Schema>()
  const required: string[] = []
  for (const property of checker.getPropertiesOfType(type)) {
    if (!isData(property)) continue
    const declaration = property.valueDeclaration ?? property.declarations?.[0]
    const inside =
      declaration === undefined ? checker.getTypeOfSymbol(property) : checker.getTypeOfSymbolAtLocation(property, declaration)
    if (inside.getCallSignatures().length > 0) continue
    properties.set(property.name, inner(inside))
    if ((property.flags & ts.SymbolFlags.Optional) === 0) required.push(property.name)
  }
  const index = checker.getIndexInfosOfType(type)[0]
  if (properties.size === 0) return index === undefined ? {} : { type: 'object', additionalProperties: inner(index.type) }
  return objectSchema(properties, required)
}

/** Not a method, and not private. */
function isData(property: TypeSymbol): boolean {
  if (property.name.startsWith('__') || property.name.startsWith('#')) return false
  if ((property.flags & (ts.SymbolFlags.Method | ts.SymbolFlags.Function)) !== 0) return false
  const declaration = property.valueDeclaration
  if (declaration === undefined) return true
  return (
    (ts.getCombinedModifierFlags(declaration as Parameters<typeof ts.getCombinedModifierFlags>[0]) &
      (ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Static)) ===
    0
  )
}
