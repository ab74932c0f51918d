/** The versions in force of what one agrees to on opening an account, as the server has them (`Papers.cs`). */
export const papers = { terms: '2026-11-21', privacy: '2026-11-21' } as const;

/** Where one reads them. */
export const paperPaths = { terms: '/legales/terminos', privacy: '/legales/privacidad' } as const;
