import { expect, test } from 'vitest'
import { ordinaryAccounts } from './account.ts'

test('nobody comes before postgres, and that before people and daemons', () => {
  const passwd = `root:x:0:0:root:/root:/bin/bash
daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin
ann:x:1000:1000:Ann:/home/ann:/bin/bash
postgres:x:101:104::/var/lib/postgresql:/bin/bash
nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
`
  expect(ordinaryAccounts(passwd).map(({ name }) => name)).toEqual(['nobody', 'postgres', 'ann', 'daemon'])
})

test('root, members of its group and lines that are no accounts are left out', () => {
  const passwd = '##\n# User Database\ntoor:x:0:0::/root:/bin/sh\nsync:x:4:0::/bin:/bin/sync\n+@netgroup\n\n'
  expect(ordinaryAccounts(passwd)).toEqual([])
})

test('negative numbers, as macOS writes them, are taken as the system does', () => {
  expect(ordinaryAccounts('nobody:*:-2:-2:Unprivileged User:/var/empty:/usr/bin/false\n')).toEqual([
    { name: 'nobody', uid: 4294967294, gid: 4294967294 },
  ])
})
