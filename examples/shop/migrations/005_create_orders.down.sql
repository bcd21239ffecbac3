DROP TABLE order_items;
DROP TABLE orders;
DROP SEQUENCE invoice_number_seq;
DROP TYPE order_status;
