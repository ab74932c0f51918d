/** Whoever pays for each byte said so: nothing is fetched that was not asked for. */
export const isSaving = () =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
