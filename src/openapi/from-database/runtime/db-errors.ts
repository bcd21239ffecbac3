/** `db-errors.ts`: what PostgreSQL refuses, as answers. */
export const dbErrorsModule = `
import { DatabaseError } from 'pg';
import { conflict, forbidden, HttpError } from './errors.js';

/** The constraints of a table, and the properties that each is about. */
export type Constraints = Readonly<Record<string, readonly string[]>>;

/** For \`catch\`: throws the answer for what PostgreSQL refused, or the error itself. */
export const refused =
  (constraints: Constraints = {}) =>
  (error: unknown): never => {
    throw error instanceof DatabaseError ? answerFor(error, constraints) : error;
  };

/** By SQLSTATE (PostgreSQL documentation, appendix A). What it says of values, which may be another client's, is not passed on. */
const answerFor = (error: DatabaseError, constraints: Constraints): Error => {
  const { code = '', constraint = '', column } = error;
  const own = Object.hasOwn(constraints, constraint) ? constraints[constraint] : undefined;
  const paths = own ?? (column === undefined ? [] : [column]);
  const names = paths.join(', ');
  const details = paths.map((path) => ({ in: 'body', path, message: sentences[code] ?? 'Not taken' }));
  switch (code) {
    case '23505':
    case '23P01':
      return conflict(names ? \`There is one with this \${names} already.\` : 'There is such a one already.', details);
    case '23503':
      // A key of this table leads nowhere; or it is this row that others refer to.
      return own ? unprocessable(\`What \${names} refers to is not there.\`, details) : conflict('Others refer to it.');
    case '23001':
      return conflict('Others refer to it.');
    case '23502':
    case '23514':
    case '44000':
      return unprocessable(names ? \`The database does not take this \${names}.\` : 'The database does not take these values.', details);
    case '42501':
      return forbidden('The database does not allow it.');
    case '40001':
    case '40P01':
    case '55P03':
    case '55000':
    case '57014':
      return new HttpError(503, 'TRY_AGAIN', 'The database could not do it now.', { headers: { 'Retry-After': '1' }, cause: error });
    default:
      // Data exceptions: a number out of range, a text that is no interval.
      return code.startsWith('22') ? unprocessable('The database cannot read these values.', details) : error;
  }
};

const sentences: Readonly<Record<string, string>> = {
  '23505': 'Already taken',
  '23P01': 'Overlaps with another',
  '23503': 'Refers to nothing',
  '23502': 'Must not be null',
};

const unprocessable = (message: string, details: unknown) => new HttpError(422, 'UNPROCESSABLE_ENTITY', message, { details });
`
