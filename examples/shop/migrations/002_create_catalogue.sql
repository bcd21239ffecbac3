CREATE TABLE categories (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  parent_id  bigint REFERENCES categories (id),
  slug       text NOT NULL UNIQUE,
  name       text NOT NULL
);

CREATE INDEX categories_parent_id_idx ON categories (parent_id);

CREATE TABLE products (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  category_id  bigint NOT NULL REFERENCES categories (id),
  sku          varchar(40) NOT NULL UNIQUE,
  name         varchar(120) NOT NULL,
  description  text NOT NULL DEFAULT '',
  price        numeric(12,2) NOT NULL CHECK (price >= 0),
  active       boolean NOT NULL DEFAULT true,
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX products_category_id_idx ON products (category_id);

-- The shop window lists only what can be bought.
CREATE INDEX products_active_idx ON products (category_id, id) WHERE active;

CREATE TRIGGER products_updated_at BEFORE UPDATE ON products FOR EACH ROW EXECUTE FUNCTION set_updated_at();
