import { enclosed, type Layout, line } from '../source/layout.ts'
import { propertyKey, stringLiteral } from '../source/text.ts'
import { kindsOf } from './json-types.ts'
import { regularExpression } from './read-object.ts'
import { regexLiteral } from './scalar-source.ts'
import type { Check, Shape } from './shape.ts'
import type { ZodScope } from './zod-source.ts'

/**
 * A schema with the conditions of its shape. They look at the value as it came: what a schema made of an object lacks the properties that it does
 * not know.
 */
export function chained(source: Layout, shape: Shape, scope: ZodScope, write: (shape: Shape, scope: ZodScope) => Layout): Layout {
  if (shape.checks.length === 0) return source
  const conditions = shape.checks.map((check) => condition(check, scope, (each) => write(each, scope)))
  if (scope.from === 'json' && !isFlat(shape, scope))
    return [scope.condition('checked'), enclosed('(', [source, ...conditions], ')')]
  return [source, ...conditions.map((each): Layout => ['.superRefine(', each, ')'])]
}

/** Whether validation leaves the value as it is. */
function isFlat(shape: Shape, { catalogue }: ZodScope): boolean {
  const scalar = (each: Shape): boolean => {
    const kinds = kindsOf(each, catalogue)
    return !kinds.has('object') && !kinds.has('array')
  }
  const { core } = shape
  if (core.kind === 'array') return [...core.prefix, ...(core.items === null ? [] : [core.items])].every(scalar)
  return scalar(shape)
}

function condition(check: Check, scope: ZodScope, write: (shape: Shape) => Layout): Layout {
  switch (check.kind) {
    case 'unique':
      return scope.condition('uniqueItems')
    case 'not':
      return [scope.condition('not'), '(', write(check.shape), ')']
    case 'if': {
      const branches = [check.then, check.else].map((each) => (each === null ? 'null' : write(each)))
      return [scope.condition('when'), enclosed('(', [write(check.condition), ...branches], ')')]
    }
    case 'satisfies':
      return [
        scope.condition(check.how === 'any' ? 'satisfiesAny' : 'satisfiesOne'),
        '(',
        enclosed('[', check.shapes.map(write), ']'),
        ')',
      ]
    case 'contains':
      return [scope.condition('contains'), enclosed('(', [write(check.shape), String(check.min), String(check.max)], ')')]
    case 'property-count':
      return `${scope.condition('propertyCount')}(${check.min}, ${check.max})`
    case 'property-names':
      return [scope.condition('propertyNames'), '(', write(check.shape), ')']
    case 'pattern-properties': {
      const patterns = check.patterns.flatMap(([pattern, shape]): Layout[] => {
        const expression = regularExpression(pattern)
        return expression === null ? [] : [enclosed('[', [regexLiteral(expression), write(shape)], ']')]
      })
      const known = check.known.map(stringLiteral)
      const others = check.others === null ? 'null' : write(check.others)
      return [
        scope.condition('patternProperties'),
        enclosed('(', [enclosed('[', patterns, ']'), enclosed('[', known, ']'), others], ')'),
      ]
    }
    case 'dependent-required': {
      const members = check.dependencies.map(
        ([name, needed]): Layout => [`${propertyKey(name, 'value')}: `, enclosed('[', needed.map(stringLiteral), ']')],
      )
      return [scope.condition('dependentRequired'), '(', enclosed('{', members, '}', line), ')']
    }
    case 'dependent-schema':
      return [scope.condition('dependentSchema'), enclosed('(', [stringLiteral(check.property), write(check.shape)], ')')]
  }
}
