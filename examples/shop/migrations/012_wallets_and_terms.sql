SET LOCAL lock_timeout = '2s';

ALTER TYPE payment_method ADD VALUE IF NOT EXISTS 'wallet';

ALTER TABLE products ALTER COLUMN name TYPE varchar(200);

ALTER TABLE customers ADD COLUMN terms_accepted_at timestamptz NOT NULL DEFAULT now();

CREATE TABLE wallets (
  customer_id  bigint PRIMARY KEY,
  provider     text NOT NULL,
  token        text NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now()
);

CREATE UNIQUE INDEX wallets_token_key ON wallets (provider, token);
