import { BlockList, isIP } from 'node:net'

const here = new BlockList()
here.addSubnet('127.0.0.0', 8, 'ipv4')
here.addAddress('::1', 'ipv6')
// The unspecified address: who connects to it comes to this machine, if anywhere.
here.addAddress('0.0.0.0', 'ipv4')
here.addAddress('::', 'ipv6')

/**
 * Whether a URL leads to this machine and cannot lead elsewhere: 127.0.0.0/8, ::1, their IPv4-mapped forms, the unspecified addresses,
 * localhost and names below it (RFC 6761, 6.3). Any other name is not asked about: what it resolves to may change between the question and
 * the load. Numbers in other notations (0x7f000001, 017700000001, 127.1) are what the URL standard makes of them.
 */
export function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { hostname, protocol } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') return false
  const host = hostname.replace(/^\[|\]$/g, '')
  const family = isIP(host)
  if (family !== 0) return here.check(host, family === 6 ? 'ipv6' : 'ipv4')
  return /(^|\.)localhost\.?$/.test(host)
}
