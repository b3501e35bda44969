/** Why an import cannot be done, as the person who asked for it is to read it. */
export class ImportError extends Error {}
