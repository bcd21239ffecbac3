DROP TABLE payments;
DROP TYPE payment_status;
DROP TYPE payment_method;
