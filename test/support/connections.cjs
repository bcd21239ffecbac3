// Preloaded into a program by tests: writes whom it calls on, "host:port" a line, to the file that PREFLIGHT_TEST_CONNECTIONS names.
// What it calls on within itself, a port while it listens there, is left out.
const dgram = require('node:dgram')
const dns = require('node:dns')
const { appendFileSync } = require('node:fs')
const net = require('node:net')

const own = new Set()
const note = (line) => appendFileSync(process.env.PREFLIGHT_TEST_CONNECTIONS, `${line}\n`)

const { listen } = net.Server.prototype
net.Server.prototype.listen = function (...args) {
  let port
  this.once('listening', () => {
    port = this.address()?.port
    own.add(port)
  })
  this.once('close', () => own.delete(port))
  return listen.apply(this, args)
}

const { connect } = net.Socket.prototype
net.Socket.prototype.connect = function (...args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args
  const { host = 'localhost', port, path } = typeof first === 'object' ? first : { port: first, host: second }
  if (path) note(`unix:${path}`)
  else if (!own.has(Number(port))) note(`${host}:${port}`)
  return connect.apply(this, args)
}

for (const of of [dns, dns.promises]) {
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
    const original = of[name]
    of[name] = function (host, ...rest) {
      if (!net.isIP(host) && host !== 'localhost') note(`${name} ${host}`)
      return original.call(this, host, ...rest)
    }
  }
}

const { send } = dgram.Socket.prototype
dgram.Socket.prototype.send = function (...args) {
  note(`udp ${args.find((each, index) => index > 0 && typeof each === 'string')}`)
  return send.apply(this, args)
}
