import fc from 'fast-check'
import { expect, test } from 'vitest'
import { identifierOf, isIdentifier } from './identifiers.ts'
import { operationName } from './operation-names.ts'
import { isPlural, singular } from './singular.ts'

test.each([
  ['get', '/', 'getRoot'],
  ['get', '/users', 'listUsers'],
  ['post', '/users', 'createUser'],
  ['get', '/users/{id}', 'getUserById'],
  ['get', '/users/{userId}', 'getUserById'],
  ['get', '/users/{email}', 'getUserByEmail'],
  ['put', '/users/{id}', 'replaceUser'],
  ['patch', '/users/{id}', 'updateUser'],
  ['delete', '/users/{id}', 'deleteUser'],
  ['get', '/users/{id}/orders', 'listUserOrders'],
  ['post', '/users/{id}/orders', 'createUserOrder'],
  ['get', '/users/{userId}/orders/{orderId}', 'getUserOrderById'],
  ['get', '/repos/{owner}/{repo}', 'getRepoByOwnerAndRepo'],
  ['get', '/api/v1/categories', 'listCategories'],
  ['post', '/v2.1/categories', 'createCategory'],
  ['get', '/health', 'getHealth'],
  ['get', '/users/me', 'getUsersMe'],
  ['post', '/orders/{id}/cancel', 'cancelOrder'],
  ['post', '/users/{id}/reset-password', 'resetUserPassword'],
  ['post', '/users/{id}/avatar', 'createUserAvatar'],
  ['post', '/login', 'login'],
  ['get', '/users/search', 'searchUsers'],
  ['get', '/books/by-isbn/{isbn}', 'getBookByIsbn'],
  ['get', '/order-lines/{order_line_id}', 'getOrderLineById'],
  ['get', '/reports/{year}.{format}', 'getReportByYearAndFormat'],
  ['head', '/users/{id}', 'headUser'],
  ['query', '/users', 'queryUsers'],
  ['get', '/people/{id}/addresses', 'listPersonAddresses'],
  ['get', '/class', 'getClass'],
  ['post', '/import', 'importOperation'],
  ['get', '/größen', 'getGrößen'],
  ['get', '/🎉', 'get'],
] as const)('%s %s: %s', (method, path, name) => {
  expect(operationName({ method, path, answersList: false })).toBe(name)
})

test('what answers with a list lists', () => {
  expect(operationName({ method: 'get', path: '/inventory', answersList: true })).toBe('listInventory')
})

test('a name is an identifier, whatever the path', () => {
  const segment = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('{id}', 'delete', 'class', 'v1', '{a}{b}', '%', '..'))
  fc.assert(
    fc.property(
      fc.constantFrom('get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace', 'query'),
      fc.array(segment),
      fc.boolean(),
      (method, segments, answersList) => {
        const name = operationName({ method, path: `/${segments.join('/')}`, answersList })
        expect(isIdentifier(name), name).toBe(true)
        // It is one for the language as well.
        expect(() => new Function(`"use strict"; function ${name}() {}`)).not.toThrow()
      },
    ),
  )
})

test('what is an identifier stays, and all else becomes one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const name = identifierOf(text)
      if (name === null) return
      expect(isIdentifier(name)).toBe(true)
      expect(identifierOf(name)).toBe(name)
    }),
  )
  expect(['getUser', '$a_b', 'naïve', 'Items_Create'].map(identifierOf)).toEqual(['getUser', '$a_b', 'naïve', 'Items_Create'])
  expect(['get user', 'users/list', 'delete', '2fa', 'URL shortener', '🎉', ''].map(identifierOf)).toEqual([
    'getUser',
    'usersList',
    'deleteOperation',
    'operation2fa',
    'urlShortener',
    null,
    null,
  ])
})

test.each(
  `users user|categories category|addresses address|boxes box|matches match|classes class|statuses status|buses bus|cases case|databases database
  houses house|responses response|licenses license|invoices invoice|caches cache|movies movie|keys key|days day|heroes hero|shoes shoe|people person
  children child|indices index|analyses analysis|series series|news news|status status|class class|bus bus|data data|knives knife|leaves leaf
  waves wave|purchases purchase|expenses expense|causes cause|viruses virus|quizzes quiz|wishes wish|dishes dish|processes process|Users User
  bonuses bonus|warehouses warehouse|purposes purpose|ties tie|canvases canvas|gps gps|https https|media media|criteria criterion|tax tax|taxes tax
  uses use|pauses pause|campuses campus|photos photo|potatoes potato|moves move|archives archive|types type|routes route|ids id`
    .split(/[|\n]\s*/)
    .map((pair) => pair.split(' ')),
)('singular of %s: %s', (plural = '', one = '') => {
  expect(singular(plural)).toBe(one)
  expect(singular(one)).toBe(one)
})

test('plurals', () => {
  expect(['users', 'people', 'media', 'series', 'data', 'staff'].filter((word) => !isPlural(word))).toEqual([])
  expect(['user', 'health', 'status', 'class', 'address', 'process', 'dns'].filter(isPlural)).toEqual([])
})
