// Run as `node registered.cjs <file>…`: starts each application and prints, as JSON, what its framework says it has registered.
const { subscribe } = require('node:diagnostics_channel')
const { pathToFileURL } = require('node:url')

const express = require('express')
const Router = require('router')
const Koa = require('koa')

let seen = { express: [], koa: [], fastify: [] }

// Express 5 keeps no mount paths: what it was called with is kept beside the layers that the call made.
const mountPaths = new WeakMap()
for (const holder of [Router.prototype, express.Router.prototype]) {
  const use = holder.use
  if (typeof use !== 'function' || use.isWatched) continue
  holder.use = function (...args) {
    const before = this.stack.length
    const result = use.apply(this, args)
    for (const layer of this.stack.slice(before)) mountPaths.set(layer, typeof args[0] === 'function' ? '/' : args[0])
    return result
  }
  holder.use.isWatched = true
}
const init = express.application.init
express.application.init = function (...args) {
  seen.express.push(this)
  return init.apply(this, args)
}
const used = Koa.prototype.use
Koa.prototype.use = function (...args) {
  if (!seen.koa.includes(this)) seen.koa.push(this)
  return used.apply(this, args)
}
subscribe('fastify.initialization', ({ fastify }) => {
  const routes = []
  seen.fastify.push(routes)
  fastify.addHook('onRoute', ({ method, url }) => void routes.push({ method, url }))
})

const list = (value) => (Array.isArray(value) ? value.flat(9) : [value])

function ofExpress(stack, prefix) {
  return stack.flatMap((layer) => {
    if (layer.route) {
      const named = Object.keys(layer.route.methods).filter((method) => method !== '_all')
      // `.all(…)` beside others in a chain stands before them.
      const methods = named.length === 0 ? ['ALL'] : named.map((method) => method.toUpperCase())
      return list(layer.route.path).flatMap((path) => methods.map((method) => `${method} ${prefix}${path}`))
    }
    return list(mountPaths.get(layer) ?? '/').flatMap((path) => {
      const inner = layer.handle.stack ?? mounted(layer)?.stack ?? []
      return ofExpress(inner, `${prefix}${path === '/' ? '' : path}`)
    })
  })
}

// A mounted application hides behind a function: it is the one whose `mountpath` is this layer's.
function mounted(layer) {
  if (layer.name !== 'mounted_app') return null
  return seen.express.find((app) => app.parent && list(app.mountpath).includes(list(mountPaths.get(layer))[0]))?.router
}

function ofKoa(app) {
  return app.middleware
    .flatMap(flattened)
    .flatMap(({ router }) =>
      (router?.stack ?? [])
        .filter((layer) => layer.methods.length > 0)
        .flatMap((layer) => layer.methods.map((method) => `${method} ${layer.path}`)),
    )
}

// koa-compose keeps what it composes in a closure: it is asked once, with each one saying its name.
function flattened(middleware) {
  return middleware.router ? [middleware] : (composed.get(middleware) ?? []).flatMap(flattened)
}
const composed = new WeakMap()
const composePath = require.resolve('koa-compose')
const compose = require(composePath)
require.cache[composePath].exports = Object.assign((list) => {
  const made = compose(list)
  composed.set(made, list)
  return made
}, compose)

async function main() {
  const result = {}
  for (const file of process.argv.slice(2)) {
    seen = { express: [], koa: [], fastify: [] }
    await import(pathToFileURL(file).href)
    for (let wait = 0; wait < 20; wait++) await new Promise((resolve) => setTimeout(resolve, 5))
    result[file] = [
      ...seen.express.filter((app) => !app.parent).flatMap((app) => ofExpress(app.router.stack, '')),
      ...seen.koa.flatMap(ofKoa),
      ...seen.fastify.flatMap((routes) => routes.flatMap(({ method, url }) => list(method).map((each) => `${each} ${url}`))),
    ]
  }
  process.stdout.write(JSON.stringify(result), () => process.exit())
}
main()
