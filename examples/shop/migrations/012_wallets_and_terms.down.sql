DROP TABLE wallets;

ALTER TABLE customers DROP COLUMN terms_accepted_at;

ALTER TABLE products ALTER COLUMN name TYPE varchar(120);

-- A value cannot be taken out of an enum: build the type anew.
ALTER TYPE payment_method RENAME TO payment_method_with_wallet;
CREATE TYPE payment_method AS ENUM ('card', 'paypal', 'invoice');
ALTER TABLE payments ALTER COLUMN method TYPE payment_method USING method::text::payment_method;
DROP TYPE payment_method_with_wallet;
