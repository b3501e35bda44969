/** Cents as a person reads them. */
export const shown = (cents: number): string => `${(cents / 100).toFixed(2)} €`;

/** The tax that a price of so many cents holds, in cents. */
export const taxIn = (cents: number, percent: number): number =>
  Math.round((cents * percent) / (100 + percent));
