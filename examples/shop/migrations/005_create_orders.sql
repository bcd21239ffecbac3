CREATE TYPE order_status AS ENUM ('pending', 'paid', 'shipped', 'delivered', 'cancelled');

CREATE SEQUENCE invoice_number_seq;

CREATE TABLE orders (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id     bigint NOT NULL REFERENCES customers (id),
  billed_to       bigint,   -- who pays, where that is somebody else: gifts, company accounts
  status          order_status NOT NULL DEFAULT 'pending',
  invoice_number  text NOT NULL DEFAULT 'INV-' || to_char(nextval('invoice_number_seq'), 'FM000000')
                  CONSTRAINT orders_invoice_number_key UNIQUE,
  subtotal        numeric(12,2) NOT NULL CHECK (subtotal >= 0),
  shipping_fee    numeric(12,2) NOT NULL DEFAULT 0 CHECK (shipping_fee >= 0),
  tax             numeric(12,2) NOT NULL DEFAULT 0 CHECK (tax >= 0),
  placed_at       timestamptz NOT NULL DEFAULT now(),
  updated_at      timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX orders_customer_id_idx ON orders (customer_id, id DESC);

-- What the warehouse still has to do: a small part of a large table.
CREATE INDEX orders_open_idx ON orders (placed_at) WHERE status IN ('pending', 'paid');

CREATE TABLE order_items (
  order_id    bigint NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
  product_id  bigint NOT NULL REFERENCES products (id),
  quantity    integer NOT NULL CHECK (quantity > 0),
  unit_price  numeric(12,4) NOT NULL CHECK (unit_price >= 0),   -- screws cost 0.0349 each
  PRIMARY KEY (order_id, product_id)
);

CREATE INDEX order_items_product_id_idx ON order_items (product_id);

CREATE TRIGGER orders_updated_at BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION set_updated_at();
