/**
 * Whether a URL leads to this machine by its very address: 127.0.0.0/8, ::1, localhost. Other names are not looked up: what a name leads to now
 * it need not lead to when it is asked. Addresses written in other ways (127.1, 0x7f000001) are what the URL standard makes of them.
 */
export function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false
  const host = new URL(url).hostname.toLowerCase()
  if (host === '[::1]' || host === '[::ffff:7f00:1]') return true
  if (host === 'localhost' || host.endsWith('.localhost')) return true
  return /^127\.\d+\.\d+\.\d+$/.test(host)
}
