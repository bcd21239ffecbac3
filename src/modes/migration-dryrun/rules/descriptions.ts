import type { RuleDescription } from '../../../report/report.ts'

/** As on the rules' pages, docs/rules: `npm run docs` writes it. */
export const ruleDescriptions: readonly RuleDescription[] = [
  {
    "id": "migration-fails",
    "level": "error",
    "summary": "The migration ends with an error on a database that is where production is.",
    "help": "## Why it hurts\n\nIt would stop the deployment, and where the tool does not put the file in one transaction, stop it half-way: see [partly-applied](docs/rules/partly-applied.md).\n\n## The safer way\n\nLook before you add; what this finds on production has to be settled first:\n\n```sql\nSELECT email, count(*) FROM customers GROUP BY email HAVING count(*) > 1;                     -- UNIQUE\nSELECT count(*) FROM orders WHERE billed_to IS NULL;                                          -- NOT NULL\nSELECT count(*) FROM orders o                                                                 -- FOREIGN KEY\n WHERE billed_to IS NOT NULL AND NOT EXISTS (SELECT FROM customers c WHERE c.id = o.billed_to);\n```\n\nA new value of an enum cannot be used in the transaction that adds it (55P04), and `CONCURRENTLY` cannot run in a transaction (25001): give those a file of their own.",
    "docs": "docs/rules/migration-fails.md"
  },
  {
    "id": "partly-applied",
    "level": "warning",
    "summary": "If the migration stops in the middle, a part of it stays.",
    "help": "## Why it hurts\n\nThe tool does not count it as applied, runs it again, and fails at the first statement: \"already exists\". An index that was being built CONCURRENTLY stays behind as `INVALID`: queries do not use it, every write still maintains it.\n\n## The safer way\n\nOne thing a file: what can run in a transaction into one that has it, what cannot alone into the other.\n\n```sql\n-- 030_add_region.sql\nSET LOCAL lock_timeout = '2s';\nALTER TABLE orders ADD COLUMN region text;\n```\n\n```sql\n-- 031_index_region.sql\n-- preflight: no-transaction\nSET lock_timeout = '2s';\nDROP INDEX CONCURRENTLY IF EXISTS orders_region_idx;       -- so that this file can be run again after a failure\nCREATE INDEX CONCURRENTLY orders_region_idx ON orders (region);\n```\n\nTo find what is left behind:\n\n```sql\nSELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid;\n```\n\nMend it with `REINDEX INDEX CONCURRENTLY`, or drop it and build it again.",
    "docs": "docs/rules/partly-applied.md"
  },
  {
    "id": "data-loss",
    "level": "error",
    "summary": "Rows or values that were there before the migration are gone after it, and no down part brings them back.",
    "help": "## Why it hurts\n\nIt is the one kind of damage that a rollback does not repair. A dropped column is also an outage of its own: the version of the service that is still running selects it until it is replaced.\n\n## The safer way\n\nAsk production before narrowing; it must answer 0:\n\n```sql\nSELECT count(*) FROM order_items WHERE unit_price <> round(unit_price, 2);\n```\n\nBefore dropping: release a version that does not use the column, then keep a copy (a plain read: it takes `ACCESS SHARE` on `orders`, for which nobody waits), and drop in a later change.\n\n```sql\nCREATE TABLE orders_invoice_number_archive AS SELECT id, invoice_number FROM orders;\n```\n\n```sql\n-- a later change\nSET LOCAL lock_timeout = '2s';\nALTER TABLE orders DROP COLUMN invoice_number;\n```",
    "docs": "docs/rules/data-loss.md"
  },
  {
    "id": "table-rewrite",
    "level": "error",
    "summary": "A statement writes the whole table, and all its indexes, anew.",
    "help": "## Why it hurts\n\nEvery row is read, written and indexed again under `ACCESS EXCLUSIVE`: nobody reads or writes the table until it is done. It needs the table's size on disk once more, and sends as much WAL to every replica.\n\n## The safer way\n\n```sql\n-- 1: add it empty: no rewrite\nSET LOCAL lock_timeout = '2s';\nALTER TABLE orders ADD COLUMN total numeric(12,2);\n```\n\n```sql\n-- 2: fill it for new rows: SHARE ROW EXCLUSIVE for an instant\nSET LOCAL lock_timeout = '2s';\nCREATE FUNCTION orders_set_total() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n  NEW.total := NEW.subtotal + NEW.tax;\n  RETURN NEW;\nEND\n$$;\nCREATE TRIGGER orders_set_total BEFORE INSERT OR UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION orders_set_total();\n```\n\n```sql\n-- 3: old rows in batches, each its own transaction, from a job or a script: ROW EXCLUSIVE\nUPDATE orders SET total = subtotal + tax WHERE id BETWEEN 1 AND 10000 AND total IS NULL;\n```\n\nA volatile default: add the column without it, then `ALTER COLUMN token SET DEFAULT gen_random_uuid()` (no rewrite: it holds for new rows), then fill. Another type: a new column in the same three steps, then rename both. `timestamp` to `timestamptz`, where the values are UTC: `SET LOCAL timezone = 'UTC'` before it, and nothing is rewritten. PostgreSQL 18 has `GENERATED ALWAYS AS (…) VIRTUAL`, which does not rewrite.",
    "docs": "docs/rules/table-rewrite.md"
  },
  {
    "id": "scan-under-lock",
    "level": "error",
    "summary": "A statement reads a table from end to end while a lock keeps others waiting for it.",
    "help": "## Why it hurts\n\nThe time grows with the table: 5 ms on a laptop, minutes on what production holds, and for as long nobody gets past the lock.\n\n## The safer way\n\nTake the strong lock in one transaction and read the table in another. `SET NOT NULL` reads nothing where a valid `CHECK` proves it already:\n\n```sql\n-- one file\nSET LOCAL lock_timeout = '2s';\nALTER TABLE orders ADD CONSTRAINT orders_billed_to_set CHECK (billed_to IS NOT NULL) NOT VALID;\n```\n\n```sql\n-- the next: reads the table under SHARE UPDATE EXCLUSIVE, for which neither reads nor writes wait\nALTER TABLE orders VALIDATE CONSTRAINT orders_billed_to_set;\n```\n\n```sql\n-- the last: no scan\nSET LOCAL lock_timeout = '2s';\nALTER TABLE orders ALTER COLUMN billed_to SET NOT NULL;\nALTER TABLE orders DROP CONSTRAINT orders_billed_to_set;\n```",
    "docs": "docs/rules/scan-under-lock.md"
  },
  {
    "id": "constraint-validated-under-lock",
    "level": "error",
    "summary": "A constraint is added and checked against every row in one statement, while others wait.",
    "help": "## Why it hurts\n\n`ADD CHECK` and `SET NOT NULL` hold `ACCESS EXCLUSIVE`, `ADD FOREIGN KEY` holds `SHARE ROW EXCLUSIVE` on _both_ tables, until every row has been checked. The table that is referred to is often the busiest one, and the migration does not look as if it touched it.\n\n## The safer way\n\n`CHECK` and `FOREIGN KEY`: declare, then validate in another transaction.\n\n```sql\nSET LOCAL lock_timeout = '2s';\nALTER TABLE orders ADD CONSTRAINT orders_billed_to_fkey FOREIGN KEY (billed_to) REFERENCES customers (id) NOT VALID;\n```\n\n```sql\n-- the next file: SHARE UPDATE EXCLUSIVE on orders, ROW SHARE on customers: nobody waits\nALTER TABLE orders VALIDATE CONSTRAINT orders_billed_to_fkey;\n```\n\n`NOT NULL`: the same with `CHECK (billed_to IS NOT NULL)`; once that is valid, this reads nothing (`ACCESS EXCLUSIVE` for an instant):\n\n```sql\nSET LOCAL lock_timeout = '2s';\nALTER TABLE orders ALTER COLUMN billed_to SET NOT NULL;\nALTER TABLE orders DROP CONSTRAINT orders_billed_to_set;\n```\n\nPostgreSQL 18 says it in two: `ADD CONSTRAINT … NOT NULL billed_to NOT VALID`, then `VALIDATE CONSTRAINT`.",
    "docs": "docs/rules/constraint-validated-under-lock.md"
  },
  {
    "id": "index-not-concurrent",
    "level": "error",
    "summary": "An index is built on a table that is in use, and writes wait until it is done.",
    "help": "## Why it hurts\n\n`CREATE INDEX` takes `SHARE`: reads go on, and every `INSERT`, `UPDATE` and `DELETE` waits until the index is built and the transaction has ended. `ADD UNIQUE` and `ADD PRIMARY KEY` hold `ACCESS EXCLUSIVE` meanwhile: reads wait too.\n\n## The safer way\n\n```sql\n-- preflight: no-transaction\nSET lock_timeout = '2s';\nDROP INDEX CONCURRENTLY IF EXISTS orders_placed_at_idx;        -- what an attempt that was cut short left behind\nCREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders (placed_at);\n```\n\nA constraint: build a unique index that way, and adopt it in the next file (`ACCESS EXCLUSIVE` for an instant, no scan):\n\n```sql\nSET LOCAL lock_timeout = '2s';\nALTER TABLE customers ADD CONSTRAINT customers_email_key UNIQUE USING INDEX customers_email_key;\n```\n\nCONCURRENTLY takes `SHARE UPDATE EXCLUSIVE`, reads the table twice, and waits for transactions that were open before; a long one makes it run into `lock_timeout`, which does no harm but leaves an `INVALID` index. **Not** `CREATE INDEX CONCURRENTLY IF NOT EXISTS`: it takes the invalid index for the real one and does nothing. On a partitioned table: `CREATE INDEX … ON ONLY parent`, then CONCURRENTLY on each partition, then `ALTER INDEX … ATTACH PARTITION`.\n\nEach tool has its own mark for \"no transaction\": `-- migrate:up transaction:false` (dbmate), `-- +goose NO TRANSACTION`, nothing but that one statement in the file (golang-migrate; Flyway as well, with `flyway.postgresql.transactional.lock=false`: its own lock would make it wait for ever), `-- preflight: no-transaction` (plain SQL).",
    "docs": "docs/rules/index-not-concurrent.md"
  },
  {
    "id": "blocks-reads",
    "level": "error",
    "summary": "A migration keeps `SELECT` waiting on a table for longer than `lock-budget-ms` (100 by default).",
    "help": "## Why it hurts\n\n`ACCESS EXCLUSIVE` is the only lock that a plain `SELECT` waits for. While it is held, every request that touches the table queues up, takes a connection of the pool with it, and soon the requests that have nothing to do with the table wait too.\n\n## The safer way\n\nEnd the transaction that holds the strong lock before the slow work starts: one file each.\n\n```sql\n-- 021_add_note.sql: no rewrite, no scan\nSET LOCAL lock_timeout = '2s';\nALTER TABLE orders ADD COLUMN note text NOT NULL DEFAULT '';\n```\n\nA constant default fills existing rows without touching them, so the `UPDATE` is not needed at all. Where a value must be computed, do it in batches, each its own transaction; it takes `ROW EXCLUSIVE`, for which no `SELECT` waits.",
    "docs": "docs/rules/blocks-reads.md"
  },
  {
    "id": "blocks-writes",
    "level": "error",
    "summary": "A migration keeps `INSERT`, `UPDATE` or `DELETE` waiting on a table for longer than `lock-budget-ms` (100 by default), while reads go on.",
    "help": "## Why it hurts\n\nOrders cannot be placed while pages still load, so it looks healthy on a dashboard that counts reads. `SHARE` (building an index) and `SHARE ROW EXCLUSIVE` (adding a foreign key, _on both tables_, or a trigger) do this, and last until `COMMIT`.\n\n## The safer way\n\nOne file, and so one transaction, for what takes the lock; the slow work before or after it:\n\n```sql\n-- 022_audit_orders.sql: SHARE ROW EXCLUSIVE for an instant\nSET LOCAL lock_timeout = '2s';\nCREATE TRIGGER orders_audit AFTER UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION audit();\n```\n\n```sql\n-- 023_refresh_sales.sql: no lock on orders that a write would wait for\nREFRESH MATERIALIZED VIEW monthly_sales;\n```\n\nRows that one long `UPDATE` keeps locked: change them in batches of a few thousand, each its own transaction.\n\n```sql\nUPDATE orders SET region = 'eu' WHERE id BETWEEN 1 AND 5000 AND region IS NULL;\n```",
    "docs": "docs/rules/blocks-writes.md"
  },
  {
    "id": "work-under-exclusive-lock",
    "level": "error",
    "summary": "A transaction takes `ACCESS EXCLUSIVE` on a table, and then goes on to do slow work before it commits.",
    "help": "## Why it hurts\n\nA lock lasts until `COMMIT`, not until the end of the statement that took it. A harmless `ADD COLUMN` at the top of a file blocks every read of its table for as long as the backfill at the bottom takes.\n\n## The safer way\n\nOne file, and so one transaction, for each:\n\n```sql\n-- 030_add_region.sql\nSET LOCAL lock_timeout = '2s';\nALTER TABLE orders ADD COLUMN region text;\n```\n\n```sql\n-- 031, or a job: in batches, each its own transaction\nUPDATE orders SET region = 'eu' WHERE id BETWEEN 1 AND 10000 AND region IS NULL AND placed_at < '2026-01-01';\n```\n\n```sql\n-- 032_index_region.sql\n-- preflight: no-transaction\nCREATE INDEX CONCURRENTLY orders_region_idx ON orders (region);\n```",
    "docs": "docs/rules/work-under-exclusive-lock.md"
  },
  {
    "id": "not-reversible",
    "level": "warning",
    "summary": "There is no way back: the migration has no down part although its tool has such a thing, or the down part fails.",
    "help": "## Why it hurts\n\nThe moment it is needed is the worst moment to write it. Then the alternative is a restore from backup, and with it the loss of whatever was written since.\n\n## The safer way\n\n```sql\n-- 017_create_coupons.down.sql\nDROP TABLE coupons;\n```\n\nWhat SQL can take back exactly: new tables, columns, indexes, constraints, defaults, renames. A new value of an enum needs the type built anew; the down part of `examples/shop/migrations/012_wallets_and_terms.sql` does that:\n\n```sql\nALTER TYPE payment_method RENAME TO payment_method_with_wallet;\nCREATE TYPE payment_method AS ENUM ('card', 'paypal', 'invoice');\nALTER TABLE payments ALTER COLUMN method TYPE payment_method USING method::text::payment_method;   -- rewrites: for an emergency\nDROP TYPE payment_method_with_wallet;\n```",
    "docs": "docs/rules/not-reversible.md"
  },
  {
    "id": "rollback-differs",
    "level": "error",
    "summary": "Up, then down, and the schema is not what it was before; or up again does not lead to the same schema.",
    "help": "## Why it hurts\n\nA rollback that leaves something behind, or leaves something out, is noticed weeks later: the index that is missing, the constraint that no longer holds, the next `up` that fails because a type exists already.\n\n## The safer way\n\nPut back all that went with it: nullability, default, constraints, indexes, comments, privileges. The server will say what that was:\n\n```sh\npg_dump --schema-only --table=products \"$DATABASE_URL\"\n```\n\n```sql\nALTER TABLE products\n  ADD COLUMN weight_grams integer NOT NULL DEFAULT 0\n  CONSTRAINT products_weight_grams_check CHECK (weight_grams >= 0);\n```\n\nA column that was dropped and added again stands last, and nothing can put it back in its place: where only the order of columns differs, the report mentions it and this rule is silent.",
    "docs": "docs/rules/rollback-differs.md"
  },
  {
    "id": "edited-after-merge",
    "level": "error",
    "summary": "A migration that the base branch already has is different in this change.",
    "help": "## Why it hurts\n\nDatabases that have run it will not run it again: production keeps the old form, and everybody who sets up a new database gets the new one. Tools with checksums refuse to go on at all.\n\n## The safer way\n\nPut the file back as it was, and say the difference in a new one:\n\n```sh\ngit checkout origin/main -- migrations/005_create_orders.sql\n```\n\n```sql\n-- 018_round_unit_price.sql\nSET LOCAL lock_timeout = '2s';\nALTER TABLE order_items …\n```\n\nso that it is dry-run as what it is: a change to a table that holds rows.",
    "docs": "docs/rules/edited-after-merge.md"
  },
  {
    "id": "duplicate-version",
    "level": "error",
    "summary": "Two migrations have the same version.",
    "help": "## Why it hurts\n\nSome tools refuse to start, and production cannot be migrated until somebody renames a file. Others pick one, or run both in an order that depends on the rest of the name, or mark the second one as done without running it.\n\n## The safer way\n\nRename the one that is new (never the one that has landed: databases know it by its name):\n\n```sh\ngit mv migrations/0042_add_region.sql migrations/0043_add_region.sql\n```\n\n(and the down file with it). Timestamps as versions make the collision rare; a merge queue that runs Preflight on the merged result sees those that are left.",
    "docs": "docs/rules/duplicate-version.md"
  },
  {
    "id": "out-of-order",
    "level": "warning",
    "summary": "A new migration sorts before one that the base branch already has.",
    "help": "## Why it hurts\n\nProduction has run the later one already. Depending on the tool the new one is then skipped in silence, refused, or run after all, so that production and a fresh database run the same files in different orders. It happens when two branches number their migrations at the same time.\n\n## The safer way\n\nGive it a number behind the newest one on the base:\n\n```sh\ngit mv migrations/0041_add_region.sql migrations/0043_add_region.sql\n```\n\n(and the down file with it). It is dry-run on the base's newest schema either way: what is reported for the statements holds for the order in which they will run.",
    "docs": "docs/rules/out-of-order.md"
  },
  {
    "id": "lock-timeout-missing",
    "level": "info",
    "summary": "A statement asks for a lock that others conflict with, and would wait for it for ever.",
    "help": "## Why it hurts\n\nAn instant `ALTER TABLE` can take a site down: one long report is still reading the table, the `ALTER` waits for it, and _everybody who comes later waits behind the `ALTER`_. With `lock_timeout` it gives up, the queue moves on, and you try again.\n\n## The safer way\n\n```sql\nSET LOCAL lock_timeout = '2s';        -- ends with the transaction\nALTER TABLE orders ADD COLUMN note text;\n```\n\nIn a file without a transaction, `SET lock_timeout = '2s';` (`SET LOCAL` would only draw a warning there). Or once for all migrations, for the role that runs them: `ALTER ROLE migrator SET lock_timeout = '2s';`, or in the connection's `options=-c lock_timeout=2s`. Preflight sees what the session had, so tell it as well: let the migrate-command set it, or `PGOPTIONS` in the command.\n\nLet the deployment try again after a failure (SQLSTATE 55P03): the file's transaction was rolled back, and nothing is half-done.",
    "docs": "docs/rules/lock-timeout-missing.md"
  },
  {
    "id": "unused-ignore",
    "level": "warning",
    "summary": "An ignore matches no finding, names no rule, or gives no reason.",
    "help": "## Why it hurts\n\nIt says that something dangerous is going on where nothing is, and it would hide the next finding of that rule, about which nobody has thought. One in preflight.yml speaks for every migration, so a change without any use for it reports it too: prefer the comment in the SQL.\n\n## The safer way\n\nDelete the comment, or the line in preflight.yml. Mind the spelling: a rule's id is the name of its page in this folder. One comment names one rule, then says why:\n\n```sql\n-- preflight-ignore: table-rewrite forty rows in production\n```",
    "docs": "docs/rules/unused-ignore.md"
  }
]
