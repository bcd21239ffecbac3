CREATE TYPE payment_method AS ENUM ('card', 'paypal', 'invoice');
CREATE TYPE payment_status AS ENUM ('captured', 'refunded', 'failed');

CREATE TABLE payments (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id    bigint NOT NULL REFERENCES orders (id),
  method      payment_method NOT NULL,
  status      payment_status NOT NULL,
  amount      numeric(12,2) NOT NULL CHECK (amount >= 0),
  reference   text,
  created_at  timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX payments_order_id_idx ON payments (order_id);

-- An order is paid once, whatever two browser tabs do.
CREATE UNIQUE INDEX payments_one_capture_idx ON payments (order_id) WHERE status = 'captured';
